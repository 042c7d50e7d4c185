/** Files that are to be added × what the site holds → what the check would say of them, and their bodies as HTML. */
import type { DocumentKind } from '../format/document.ts';
import { lettersAsked } from '../format/likeness/letters.ts';
import { both, type Text } from '../format/problem.ts';
import type { Fragment } from '../format/rendered.ts';
import { isRoom, KIND_OF_ROOM } from '../format/rooms.ts';
import { countToWrite } from '../format/to-write.ts';
import { checkTogether, type FileReport } from '../lint/check.ts';
import { thereOf } from './known-of.ts';
import { MEND } from './mend-button.ts';
import { parseFile, reportOfFile } from './remember.ts';
import type { Setting } from './setting.ts';
import type { MadeFile, MadeProblem } from './made.ts';

export interface Checked {
  readonly problems: readonly MadeProblem[];
  /** By path. */
  readonly drawn: ReadonlyMap<string, readonly Fragment[]>;
}

/** @param isOwn what is pasted is the first of these files itself */
export function checkFiles(files: readonly MadeFile[], setting: Setting, isOwn = false): Checked {
  const { today, lang } = setting;
  const reported = files.map(({ path, text }) => ({ path, ...reportOfFile(text, path) }));
  const own = new Set(reported.map(({ report }) => keyOf(report)));
  const others = standing(setting).filter((report) => !own.has(keyOf(report)));
  const paths = new Set(files.map(({ path }) => path));
  const textOf = new Map(files.map(({ path, text }) => [path, text]));
  const all = checkTogether([...reported.map(({ report }) => report), ...others], () => undefined, today);
  return {
    problems: all
      .filter(({ file }) => paths.has(file))
      .map(({ file, line, column, rule, message, help }) => ({
        path: file,
        line,
        column,
        rule,
        message: message[lang],
        ...(help && { help: atWorkbench(help, isOwn)[lang] }),
        excerpt: textOf.get(file)?.split('\n')[line - 1] ?? '',
        post: postAt(textOf.get(file) ?? '', file, line),
      })),
    drawn: new Map(reported.map(({ path, fragments }) => [path, fragments])),
  };
}

/** There is no command line here: of a file of ours a button does it, of another the text is at hand. */
function atWorkbench({ zh, en }: Text, isOwn: boolean): Text {
  const [by, mends] = isOwn ? [`按“${MEND.zh}”就好`, `“${MEND.en}” does`] : ['请在原文里改', 'fix it in the text'];
  return both(
    zh.replace('`npm run check -- --fix` 会改好它', by),
    en.replace('`npm run check -- --fix` fixes it', mends),
  );
}

const keyOf = ({ subject }: FileReport) => `${subject.kind} ${subject.id}`;

/** Files of the site as the rules see them: they are there, and of most nothing more is known. */
function standing(setting: Setting): FileReport[] {
  const { topics, papers, terms, items } = setting.site;
  const asked = new Map(thereOf(setting).threads.map((thread) => [thread.id, thread]));
  return [
    there('glossary', 'glossary', { terms }),
    ...topics.map(({ id, title, en, aliases = [] }) =>
      there('topic', id, { topicNames: [title, en, ...aliases].map((name) => ({ name, line: 1, column: 1 })) }),
    ),
    ...papers.map(({ id }) => there('paper', id)),
    ...items.flatMap((item) => {
      const [room = '', id = ''] = item.split('/');
      const { title, question = '' } = (room === 'threads' ? asked.get(id) : undefined) ?? {};
      const told = title !== undefined && countToWrite(title) === 0;
      return isRoom(room)
        ? [
            there(
              KIND_OF_ROOM[room],
              id,
              told ? { asked: { title, letters: lettersAsked(question), line: 1, column: 1 } } : {},
            ),
          ]
        : [];
    }),
  ];
}

function there(kind: DocumentKind, id: string, more: Partial<FileReport['subject']> = {}): FileReport {
  return {
    subject: { path: id, kind, id, references: [], quotes: [], figures: [], arxivNamed: [], dates: [], ...more },
    problems: [],
  };
}

/** A post's place is that of its tag: it goes on until the next block. */
function postAt(text: string, path: string, line: number): string | undefined {
  const before = parseFile(text, path).draft.body.filter(({ position }) => (position?.start.line ?? Infinity) <= line);
  const last = before.at(-1);
  return last?.type === 'post' ? last.id : undefined;
}
