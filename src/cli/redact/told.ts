/** A plan → what a curator reads of it. Only a trial shows the lines themselves: what is told of a deed may be pasted into a public place. */
import { parseRef } from '../../format/address.ts';
import { both, type Text } from '../../format/problem.ts';
import { renameIn } from '../../redact/names.ts';
import type { Plan, PlaceIn, Refusal } from '../../redact/plan.ts';

export interface ToldOptions {
  /** Stands before each path: `content/`. */
  readonly prefix: string;
  /** The texts before, to show lines of; absent when no word is to be shown. */
  readonly shown?: ReadonlyMap<string, string> | undefined;
}

export function tellPlan(plan: Plan, { prefix, shown }: ToldOptions): Text[] {
  // The old name of a file may be the very thing that is to be told nowhere.
  const called = (path: string) => (shown ? path : (plan.renamed.find(({ from }) => from === path)?.to ?? path));
  const named = (ref: string) => (shown ? ref : renameIn(ref, plan.renamed));
  const at = ({ path, line, column }: PlaceIn) => `  ${prefix}${called(path)}:${line}:${column}`;
  const linesOf = ({ path, line, lastLine }: PlaceIn) =>
    (shown?.get(path)?.split('\n') ?? [])
      .slice(line - 1, lastLine)
      .map((text) => text.trim())
      .map((text) => `\n      ${text.length > 100 ? `${text.slice(0, 99)}…` : text}`)
      .join('');
  const places = (all: readonly PlaceIn[]) =>
    all.map((place) => {
      const how = place.how === 'address' ? both('（网址，从这里截断）', ' (address, cut here)') : both('', '');
      return both(`${at(place)}${how.zh}${linesOf(place)}`, `${at(place)}${how.en}${linesOf(place)}`);
    });
  const section = (zh: string, en: string, lines: readonly Text[]): Text[] =>
    lines.length === 0 ? [] : [both(zh, en), ...lines];
  const plain = (lines: readonly string[]) => lines.map((line) => both(line, line));
  return [
    ...section('隐去文字：', 'Words masked:', places(plan.masked)),
    ...section('整帖或整篇撤下：', 'Withdrawn:', plain(plan.withdrawn.map((ref) => `  ${named(ref)}`))),
    ...section(
      '文件改名，旧网址不再有（不留跳转，因为网址里就有这些字）：',
      'Files renamed; the old address is gone without a redirect, as it says the words:',
      plain(plan.renamed.map(({ from, to }) => `  ${shown ? `${prefix}${from} → ` : ''}${prefix}${to}`)),
    ),
    ...section(
      '主张失去的依据，请重新判断这些主张：',
      'Evidence that claims lost; look at these claims again:',
      plan.evidence.map(({ path, claim, ref, how }) => {
        const what = how === 'gone' ? both('不再引用', 'no longer cites') : both('不再摘录', 'no longer quotes');
        return both(
          `  ${prefix}${path}#${claim} ${what.zh} ${named(ref)}`,
          `  ${prefix}${path}#${claim} ${what.en} ${named(ref)}`,
        );
      }),
    ),
    ...section(
      '链接改指到还在的地方：',
      'Links that led to words now lead to what is left:',
      plain(plan.relinked.map((path) => `  ${prefix}${path}`)),
    ),
    ...section(
      '请用眼睛看：撤下的话在这里也有一长段（引用或转述），要隐去可再用 --words：',
      'Look at these: long stretches of what is withdrawn stand here too; to mask them use --words:',
      plain(plan.echoes.map(({ path, line }) => `  ${prefix}${path}:${line}`)),
    ),
    ...section(
      '这些图没有条目再用，网站上不会再有，文件还在，请删去：',
      'No item shows these pictures any more, so the site will not have them; the files are still there, so delete them:',
      plain(plan.unshown.map((path) => `  ${prefix}${called(path)}`)),
    ),
    ...section(
      '没有动：只是更长的词或数字的一部分（要一并隐去：--inside）：',
      'Left as they are: parts of longer words or numbers (to mask them too: --inside):',
      places(plan.left),
    ),
    ...section(
      '照你的意思没有动，那里的字还会公开：',
      'Left as you wished, and still public there:',
      [...plan.passedOver].map(([path, n]) =>
        both(`  ${prefix}${path}（${n} 处）`, `  ${prefix}${path} (${n} places)`),
      ),
    ),
  ];
}

export function tellRefusal({ why, what }: Refusal): Text {
  switch (why) {
    case 'has-problems':
      return both(
        `${what} 里有问题，没法整帖撤下：先 npm run check，或用 --words 隐去文字`,
        `${what} has problems, so nothing can be withdrawn from it: npm run check first, or mask words with --words`,
      );
    case 'name':
      return both(
        `文件名 ${what} 里有这些字，而别处用它来称呼这个条目：请先手动改名`,
        `The name of ${what} holds the words, and others call the item by it: rename it by hand first`,
      );
    case 'not-there':
      return parseRef(what)
        ? both(`没有 ${what} 这一帖或这一篇`, `There is no ${what}`)
        : both(
            `${what} 不是站内条目，应如 threads/wider-or-deeper#r3（可带 .mdx 和年份）`,
            `${what} is no item of this site, expected such as threads/wider-or-deeper#r3 (year and .mdx may stand)`,
          );
  }
}

/** What no command of ours reaches. */
export const OUT_OF_REACH: Text = both(
  `这个命令管不到的，请一并处理：
  git 历史里还有原文。重写历史要两条命令（git-filter-repo 2.47 以上，在新的 clone 里；words.txt 一行一种写法）：
    git filter-repo --sensitive-data-removal --replace-text ../words.txt --replace-message ../words.txt
    git push --force --mirror origin
  之后别人的 clone、fork、pull request 和托管方的缓存里还有，要请托管方清除。
  搜索引擎、互联网档案馆、订阅阅读器、寄出的通讯、读者离线存下的页面各有各的副本：前两者可以申请删除，读者的离线页面在下次访问时更新。
  旧的句子链接（#r3_k7qx2m0）是由原句的字算出来的，谁手里还有，就能拿猜的名字去试。`,
  `What this command cannot reach, and somebody has to:
  The words are still in git's history. Two commands rewrite it (git-filter-repo 2.47 or newer, in a fresh clone; words.txt has one spelling a line):
    git filter-repo --sensitive-data-removal --replace-text ../words.txt --replace-message ../words.txt
    git push --force --mirror origin
  Clones, forks, pull requests and the forge's caches keep them even then: ask the forge to clear them.
  Search engines, the Internet Archive, feed readers, mails that were sent and pages kept offline have copies of their own: the first two take
  requests; a reader's offline pages are renewed at his next visit.
  Old links to sentences (#r3_k7qx2m0) are computed from the words: whoever has one can try guessed names on it.`,
);
