/** TeX → what a browser shows of it, twice: in the order of MathML and in the order of KaTeX's HTML. */
import katex from 'katex';
import { decodeEntities } from '../../../format/entities.ts';
import type { Effort } from './effort.ts';
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
  readonly #commands = new Map<string, Command>();
  #unknown = 0;

  /** Undefined when KaTeX cannot read it. */
  read(tex: string, effort: Effort): Visible | undefined {
    if (this.#seen.has(tex)) return this.#seen.get(tex);
    effort.spend(20 + tex.length);
    const visible = look(tex);
    this.#seen.set(tex, visible);
    return visible;
  }

  /** The command at the beginning of what looks like one: `\\beta` of `\\betaP`, where a copy is glued to its end. */
  command(name: string): Command {
    const found = this.#commands.get(name);
    if (found) return found;
    const command = this.#readCommand(name);
    this.#commands.set(name, command);
    return command;
  }

  #readCommand(name: string): Command {
    const shortest = name.length > LONGEST_COMMAND || this.#unknown > MOST_UNKNOWN ? name.length : 2;
    for (let length = name.length; length >= shortest; length--) {
      const part = name.slice(0, length);
      const html = draw(part, true, UNKNOWN);
      if (html === UNKNOWN) continue;
      const signs = html === undefined ? [] : signsOf(html.slice(0, html.indexOf('</math>')));
      const letters = signs.filter(({ kind }) => kind === 'letter').map(({ text }) => text);
      return { length, letters: letters.join('') };
    }
    this.#unknown++;
    return { length: name.length, letters: '' };
  }
}

interface Command {
  readonly length: number;
  /** What it prints by itself: `log` of `\\log`, nothing of `\\frac`. */
  readonly letters: string;
}

const LONGEST_COMMAND = 40;
/** Of commands that KaTeX does not know, and in which no other is looked for after so many. */
const MOST_UNKNOWN = 300;
const UNKNOWN = Symbol('no command of KaTeX');

function look(tex: string): Visible | undefined {
  const display = draw(tex, true);
  if (display === undefined) return undefined;
  const end = display.indexOf('</math>');
  const html = [signsOf(display.slice(end))];
  const inline = LIMITS.test(tex) ? draw(tex, false) : undefined;
  if (inline !== undefined) html.unshift(signsOf(inline.slice(inline.indexOf('</math>'))));
  return { mathml: signsOf(display.slice(0, end)), html };
}

function draw(tex: string, displayMode: boolean): string | undefined;
function draw<U>(tex: string, displayMode: boolean, unknown: U): string | undefined | U;
function draw<U>(tex: string, displayMode: boolean, unknown?: U): string | undefined | U {
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
    if (error instanceof katex.ParseError)
      return error.rawMessage.startsWith('Undefined control') ? unknown : undefined;
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function signsOf(html: string): Sign[] {
  const text = html.replace(/<annotation[^>]*>[^<]*<\/annotation>/u, '').replace(/<[^>]*>/gu, '');
  const signs: Sign[] = [];
  for (const char of decodeEntities(text)) {
    const folded = fold(char);
    if (folded !== '') signs.push({ text: folded, kind: kindOf(folded) });
    else if (GHOST.test(char)) signs.push({ text: '', kind: 'ghost' });
  }
  return signs;
}
