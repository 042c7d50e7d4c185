/** An author as the record writes it, "Given Family" → the parts that bibliographies sort by. */

export type AuthorName =
  | { readonly given: string; readonly particle?: string | undefined; readonly family: string }
  /** A group, or a name whose parts are not ours to tell: 苏剑林, Gemini Team. */
  | { readonly literal: string };

/** Names of groups end or begin like this. */
const GROUP = /\b(?:Team|Group|Collaboration|Consortium|Lab|Labs|Inc\.?|OpenAI|DeepSeek-AI)\b|\band\b|,|&/u;

const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV)$/u;

export function readAuthorName(written: string): AuthorName {
  const words = written.trim().split(/\s+/u);
  if (words.length === 1 || GROUP.test(written) || /\p{Script=Han}/u.test(written)) return { literal: written.trim() };
  // A suffix stays with the family name: few readers of these formats know where else to put it.
  let last = words.length - 1;
  while (last > 1 && SUFFIX.test(words[last] ?? '')) last--;
  // As BibTeX reads it: from the first word in small letters to the last of them, then the family name, which may have several words.
  const isSmall = (at: number) => /^\p{Ll}/u.test(words[at] ?? '');
  let first = 1;
  while (first < last && !isSmall(first)) first++;
  let behind = last;
  while (behind > first && !isSmall(behind - 1)) behind--;
  return {
    given: words.slice(0, first).join(' '),
    particle: first === last ? undefined : words.slice(first, behind).join(' '),
    family: words.slice(behind).join(' '),
  };
}
