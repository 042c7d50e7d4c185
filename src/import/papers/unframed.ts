/** A title as a text writes it → on one line, without the emphasis, quotes or brackets around it. */
export function unframed(title: string): string {
  return title
    .trim()
    .replace(/^(?:\*\*|__|\*|_|"|“|《)(.*?)(?:\*\*|__|\*|_|"|”|》)$/u, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
