/** What goes to the clipboard, as the README beside it tells. `format/copied.ts` reads it back. */

/** A document, a post, a section or a formula: its Markdown, and below it where it stands. */
export function withAddress(markdown: string, address: string): string {
  return `${markdown.trimEnd()}\n\n${address}\n`;
}

export interface Source {
  /** Who said it; absent where it is not known, and for a question nobody put a name to. */
  readonly by?: string | undefined;
  readonly title: string;
  readonly address: string;
}

/** The words of a post behind `>`, and below them who says it and where. */
export function quotation(words: string, { by, title, address }: Source): string {
  const who = by === undefined ? '' : `${plain(by)}，`;
  const lines = [...words.split('\n'), '', `—— ${who}[${plain(title)}](${address})`];
  return `${lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n')}\n`;
}

/** TeX → Markdown. */
export function formula(tex: string, isDisplay: boolean): string {
  if (isDisplay) return `$$\n${tex}\n$$`;
  const mark = tex.includes('$') ? '$$' : '$';
  const gap = /^\$|\$$/u.test(tex) ? ' ' : '';
  return mark + gap + tex + gap + mark;
}

/** A line of text in which Markdown means nothing. */
function plain(text: string): string {
  return text.replace(/[\\[\]*_$`<~]/gu, '\\$&');
}
