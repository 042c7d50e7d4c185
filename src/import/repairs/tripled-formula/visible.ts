/** TeX → what a browser shows of it, twice: in the order of MathML and in the order of KaTeX's HTML. */
import katex from 'katex';
import { fold, kindOf, type Kind } from './glyphs.ts';

export interface Sign {
  readonly text: string;
  readonly kind: Kind;
}

export interface Visible {
  readonly mathml: readonly Sign[];
  /** More than one where limits of a sum stand elsewhere in a display than in a line; displays last. */
  readonly html: readonly (readonly Sign[])[];
}

/** Signs without ink that KaTeX puts between others; a tool may keep them, drop them or write `?`. */
const GHOST = /[\u2061-\u2064\u200b\u00a0]/u;

/** What takes limits. */
const LIMITS =
  /\\(?:sum|prod|coprod|big[a-z]+|lim|limsup|liminf|varlim[a-z]+|max|min|sup|inf|arg(?:max|min)|det|gcd|Pr|operatorname\*)\s*(?:\\limits)?\s*[_^]/u;

/** One for a document: the same formula comes again and again. */
export class Eye {
  readonly #seen = new Map<string, Visible | undefined>();
  readonly #commands = new Map<string, string>();
  /** Formulas that were drawn so far. */
  drawn = 0;

  /** Undefined when KaTeX cannot read it. */
  read(tex: string): Visible | undefined {
    if (this.#seen.has(tex)) return this.#seen.get(tex);
    this.drawn++;
    const visible = look(tex);
    this.#seen.set(tex, visible);
    return visible;
  }

  /** The letters a command prints by itself: `log` of `\log`, none of `\frac`. */
  lettersOf(command: string): string {
    const found = this.#commands.get(command);
    if (found !== undefined) return found;
    const html = command.length > 24 ? undefined : draw(command, true);
    const letters =
      html === undefined
        ? ''
        : signsOf(html.slice(0, html.indexOf('</math>')))
            .filter(({ kind }) => kind === 'letter')
            .map(({ text }) => text)
            .join('');
    this.#commands.set(command, letters);
    return letters;
  }
}

function look(tex: string): Visible | undefined {
  const display = draw(tex, true);
  if (display === undefined) return undefined;
  const end = display.indexOf('</math>');
  const html = [signsOf(display.slice(end))];
  const inline = LIMITS.test(tex) ? draw(tex, false) : undefined;
  if (inline !== undefined) html.unshift(signsOf(inline.slice(inline.indexOf('</math>'))));
  return { mathml: signsOf(display.slice(0, end)), html };
}

function draw(tex: string, displayMode: boolean): string | undefined {
  try {
    return katex.renderToString(tex, {
      displayMode,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: 200,
      macros: {},
    });
  } catch (error) {
    // A RangeError is KaTeX at the end of its stack.
    if (error instanceof katex.ParseError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function signsOf(html: string): Sign[] {
  const text = html
    .replace(/<annotation[^>]*>[^<]*<\/annotation>/u, '')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&amp;', '&');
  const signs: Sign[] = [];
  for (const char of text) {
    const folded = fold(char);
    if (folded !== '') signs.push({ text: folded, kind: kindOf(folded) });
    else if (GHOST.test(char)) signs.push({ text: '', kind: 'ghost' });
  }
  return signs;
}
