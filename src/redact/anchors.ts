/**
 * Links to a place that is gone → links to what is left of it. The id of a sentence or a heading is made from its words, so after a redaction
 * it is another one, and the old one in a link would let anybody who guesses a name see whether he is right.
 */
import { decodeEscapes } from '../format/decode-escapes.ts';
import { parse } from '../format/parse.ts';
import { render } from '../render/render.ts';

/** Every id on the page of a file; of a file with faults as many as can be read. */
export function anchorsOf(text: string, path: string): Set<string> {
  const { entry, sentences } = render(parse(text, path), path);
  return new Set([...(entry?.anchors ?? []), ...sentences.map(({ id }) => id)]);
}

export interface LostAnchors {
  /** `threads/wider-or-deeper` */
  readonly page: string;
  readonly gone: ReadonlySet<string>;
}

/** `own`: the page of the text itself, where a link may be `#r3` alone. */
export function leadElsewhere(text: string, lost: readonly LostAnchors[], own: string): string {
  let out = text;
  for (const { page, gone } of lost) {
    if (gone.size === 0) continue;
    const left = (anchor: string) => leftOf(anchor, gone);
    out = out.replace(
      new RegExp(`(?<![\\w-])(${page}/?)#([^\\s"'<>()\\]]+)`, 'gu'),
      (whole, before: string, anchor: string) => (gone.has(decodeEscapes(anchor)) ? before + left(anchor) : whole),
    );
    if (page !== own) continue;
    out = out.replace(/\]\(#([^\s"'<>()]+)\)/gu, (whole, anchor: string) =>
      gone.has(decodeEscapes(anchor)) ? `](/${page}/${left(anchor)})` : whole,
    );
  }
  return out;
}

/** Of a sentence its post remains. */
function leftOf(anchor: string, gone: ReadonlySet<string>): string {
  const [post, sentence] = anchor.split('_');
  return sentence !== undefined && post !== undefined && !gone.has(post) ? `#${post}` : '';
}
