/** Text → whether it is a patch of git from its first line on: changes of files, which nobody reads as an article. A talk that shows one is none. */
import { both } from '../format/problem.ts';

export const PATCH = both(
  '这是 git 补丁，不是要导入的文字；请用 git apply 或 git am 应用',
  'Unexpected patch, expected text to import: apply it with git (git apply or git am)',
);

/** Bare, below the head of a commit (`git show`), or as a mail (`git format-patch`). */
export function isPatch(text: string): boolean {
  const head = text.slice(0, MOST_OF_HEAD).replace(/^[\ufeff\s]+/u, '');
  const isCommit = /^(?:From [0-9a-f]{40} |commit [0-9a-f]{40}\b)/u.test(head);
  const start = isCommit ? /^diff --git a\//mu.exec(head)?.index : head.startsWith('diff --git a/') ? 0 : undefined;
  return start !== undefined && CHANGES.test(head.slice(start));
}

const MOST_OF_HEAD = 20_000;
const CHANGES =
  /^diff --git a\/[^\n]+ b\/[^\n]+\r?\n(?:index |new file |deleted file |old mode |similarity |rename |--- )/u;
