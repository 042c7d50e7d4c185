/** HTML of a fragment → the same with each formula as its TeX, the one thing in it that a reader would type: of what KaTeX writes, a fiftieth. */
export function withTex(html: string): string {
  let kept = '';
  let at = 0;
  for (let from = html.indexOf(FORMULA); from !== -1; from = html.indexOf(FORMULA, at)) {
    const to = endOfSpan(html, from);
    kept += html.slice(at, from) + (TEX.exec(html.slice(from, to))?.[1] ?? '');
    at = to;
  }
  return kept + html.slice(at);
}

const FORMULA = '<span class="katex">';
const TEX = /<annotation[^>]*>([^<]*)<\/annotation>/u;
const SPAN = /<(\/?)span\b/gu;

function endOfSpan(html: string, from: number): number {
  let depth = 0;
  SPAN.lastIndex = from;
  do depth += SPAN.exec(html)?.[1] === '' ? 1 : -1;
  while (depth > 0);
  return html.indexOf('>', SPAN.lastIndex) + 1;
}
