/**
 * HTML of a page → HTML that feed readers show right.
 *
 * Formulas: KaTeX's copy for the eye needs a stylesheet that no reader has, so it goes. MathML stays: readers built on a browser's engine
 * draw it. Others take away tags they do not know and keep the text, and then ½ reads as "12" and nobody sees that something is wrong
 * (ForumMagnum/ForumMagnum#4603). So the TeX stands inside, between dollar signs: hidden where MathML is drawn, and where it is not the
 * formula reads as our Markdown does. A single letter or number needs no MathML at all and is right everywhere.
 */

export interface Placed {
  /** The item's full address: links to its own anchors begin with it. */
  readonly page: string;
}

export function feedHtml(html: string, { page }: Placed): string {
  return withMathml(html)
    .replace(/<([a-z0-9]+)((?: [a-z-]+(?:="[^"]*")?)+)(?= ?\/?>)/gu, (_, name: string, attributes: string) => {
      const kept = attributes.replace(
        / (?:tabindex|loading|class|id|role|data-[a-z-]+|aria-[a-z]+)(?:="[^"]*")?/gu,
        '',
      );
      return `<${name}${kept.replace(/ href="#/gu, ` href="${page}#`)}`;
    })
    .replace(/<span>([^<]*)<\/span>/gu, '$1');
}

/** `<span class="katex">` with two copies, or with MathML alone → what a reader shows. */
function withMathml(html: string): string {
  let out = '';
  let from = 0;
  for (const { index, 0: start } of html.matchAll(/<span class="katex(?:-display)?">/gu)) {
    if (index < from) continue; // inside one that is done
    const end = endOfSpan(html, index + start.length);
    const [math = ''] = /<math[\s\S]*?<\/math>/u.exec(html.slice(index, end)) ?? [];
    out += html.slice(from, index) + readable(math);
    from = end;
  }
  return out + html.slice(from);
}

function readable(math: string): string {
  const tex = /<annotation encoding="application\/x-tex">([\s\S]*?)<\/annotation>/u.exec(math)?.[1] ?? '';
  if (/^[A-Za-z]$/u.test(tex)) return `<i>${tex}</i>`;
  if (/^\d+(?:\.\d+)?%?$/u.test(tex)) return tex;
  const dollars = math.includes('display="block"') ? '$$' : '$';
  return math.replace(`>${tex}</annotation>`, () => `> ${dollars}${tex}${dollars} </annotation>`);
}

/** Index behind the `</span>` that closes the one opened before `from`. */
function endOfSpan(html: string, from: number): number {
  let depth = 1;
  for (const match of html.slice(from).matchAll(/<(\/?)span\b[^>]*>/gu)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return from + match.index + match[0].length;
  }
  return html.length;
}
