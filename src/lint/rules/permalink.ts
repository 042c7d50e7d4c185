/** What was published stands under its address and its ids, or is led there: nobody knows who has linked to it. */
import { both, type Fault, type Problem, unexpected } from '../../format/problem.ts';
import { pageName } from '../../format/rooms.ts';
import { lostHeadings, wrongFormerHeadings } from '../lost-headings.ts';
import { lostIds } from '../lost-ids.ts';
import { keyOf, type Published, type PublishedFiles } from '../lasting.ts';
import { takersOf } from '../former-names.ts';
import type { Known, Rule, Subject } from '../rule.ts';

export const permalink: Rule = {
  id: 'permalink',
  check: (subject, known, _sentences, _today, published) => [
    ...wrongNames(subject, known),
    ...wrongFormerHeadings(subject),
    ...publishedAs(subject, published).flatMap((before) => [
      ...lostIds(subject, before),
      ...lostHeadings(subject, before),
    ]),
  ],
  checkGone: (known, published) =>
    [...published.values()].flatMap((before) =>
      [before.id, ...before.was.map(({ name }) => name)]
        .filter((name) => !known[before.kind].has(name) && takersOf(known, before.kind, name).length === 0)
        .flatMap((name) => tellGone(before, name, known, published)),
    ),
};

/** The same item, be it under other names. A file that was there already takes over an address, but has posts of its own. */
function publishedAs({ kind, id, lasting }: Subject, published: PublishedFiles): Published[] {
  const itself = published.get(keyOf(kind, id));
  if (itself) return [itself];
  return (lasting?.was ?? []).flatMap(({ name }) => published.get(keyOf(kind, name)) ?? []);
}

function wrongNames(subject: Subject, known: Known): Fault[] {
  const names = subject.lasting?.was ?? [];
  return names.flatMap(({ name, line, column }, index): Fault[] => {
    const standing = known[subject.kind].get(name);
    const isTwice = names.findIndex((one) => one.name === name) < index;
    const other = takersOf(known, subject.kind, name).find(({ id }) => id !== subject.id);
    const address = `\`${pageName(subject.kind, name) ?? name}\``;
    const place = { line, column, rule: 'permalink' };
    if (standing)
      return [
        {
          ...place,
          message: unexpected(
            both(
              `旧名 ${address} 现在就有一页（\`${standing.path}\`）`,
              `former name ${address}, which has a page (\`${standing.path}\`)`,
            ),
            both('已经没有页面的名字', 'a name that has none any more'),
          ),
          help: both('`was` 只写改名以前的名字', '`was` holds only names from before a renaming'),
        },
      ];
    if (!isTwice && !other) return [];
    return [
      {
        ...place,
        message: unexpected(
          both(
            `旧名 ${address} ${isTwice ? '前面写过了' : `在 \`${other?.path}\` 里也有`}`,
            `former name ${address}, which ${isTwice ? 'stands there already' : `\`${other?.path}\` takes too`}`,
          ),
          both('每个旧名只写一次', 'each former name once'),
        ),
        help: both('一个旧网址只能转到一页', 'an old address can lead to one page only'),
      },
    ];
  });
}

function tellGone(before: Published, name: string, known: Known, published: PublishedFiles): Problem[] {
  if (isRedacted(before, known, published)) return [];
  const address = `\`${pageName(before.kind, name) ?? name}\``;
  const field = `\`was: [${before.kind === 'paper' ? `"${name}"` : name}]\``;
  return [
    {
      file: before.path,
      line: 1,
      column: 1,
      rule: 'permalink',
      message: both(
        `${address} 发布过，现在没有了`,
        `Missing ${address}, which was published, expected a page under that name`,
      ),
      help: both(
        `改了名，就在新文件的文件头写 ${field}，旧网址会转过去；要撤下，用 \`npm run redact -- --item …\`，网址留着`,
        `if it was renamed, write ${field} at the head of the new file, and the old address leads there; to take it away use \`npm run redact -- --item …\`, which keeps the address`,
      ),
    },
  ];
}

/** A name that said words that were masked goes for good: with a way from the old one to the new they could be read there. */
function isRedacted(before: Published, known: Known, published: PublishedFiles): boolean {
  const ids = before.ids.map(({ id }) => id).join(' ');
  return [...known[before.kind].values()].some(({ id, lasting }) => {
    if (!lasting || lasting.ids.map((one) => one.id).join(' ') !== ids) return false;
    const isItself = id === before.id;
    const wasThere = published.has(keyOf(before.kind, id));
    return (isItself || !wasThere) && lasting.redactions > before.redactions;
  });
}
