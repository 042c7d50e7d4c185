/** A heading, or the words under it → a title in one line: the heading without its marks, of a link its words; else the first sentence. */

const MOST = 120;
/** Of a line of millions of characters the patterns would fail; no title stands further in. */
const LOOKED_AT = 4000;

export function titleFrom(heading: string | undefined, text: string): string {
  const written = tidy(heading?.slice(0, LOOKED_AT) ?? '');
  if (written !== '') return written;
  const lines = text
    .replace(/^<\/?[A-Z][^>]*>$/gmu, '')
    .split('\n')
    .filter((candidate) => candidate.trim() !== '');
  // An address says nothing of what follows it.
  const first = lines.find((candidate) => !/^\s*<?https?:\/\/\S+\s*$/u.test(candidate)) ?? lines[0];
  const line = tidy(first?.slice(0, LOOKED_AT).replace(/^\s*[-*+]\s+(?:[☐☑]\s)?(?=\S)/u, '') ?? '');
  const sentence = /^.{4,}?[。？！?!](?=\s|\p{Script=Han}|$)/u.exec(line)?.[0] ?? line;
  return sentence.length <= MOST ? sentence : `${sentence.slice(0, MOST - 1)}…`;
}

function tidy(text: string): string {
  return text
    .replace(/^#{1,6}\s+/u, '')
    .trimEnd()
    .replace(/(?<=\s)#+$/u, '')
    .trimEnd()
    .replace(/^(?:\*\*|__)(.*)(?:\*\*|__)$/u, '$1')
    .replace(/!?\[((?:[^[\]\n]|\[[^[\]\n]*\]){1,300})\]\((?:[^()\s]|\([^()\s]*\)){1,2000}\)/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
