/** An element that shows a formula → its TeX and where it stands in the source, or the TeX itself from an attribute. */
import { decodeEntity } from '../html-entities.ts';
import { endOfElement } from './page.ts';
import { attribute, type Token } from './tokens.ts';

interface HtmlFormula {
  readonly tex: string;
  readonly isDisplay: boolean;
  /** What can be read of a formula that comes without TeX. */
  readonly shown?: string;
  /** Behind its last token. */
  readonly end: number;
}

const SHOWN =
  /(?:^|\s)(?:katex(?:-display|--display|--inline)?|mwe-math-element|ztext-math|math(?:-(?:inline|display|tex))?|MathJax(?:_(?:Display|SVG|CHTML|Preview))?(?:_Display)?|mjx-(?:chtml|container)|ltx_Math|latex)(?:\s|$)/u;

/** Editors keep the TeX beside what they show. */
const HOLDS_TEX = /(?:^|\s)data-(?:tex|latex|equation)\s*=/u;

const DISPLAY_NAME =
  /katex-+display|MathJax_Display|math-display|math-block|mwe-math-(?:fallback-image-display|element-block)/u;

/** Undefined where no formula begins at `index`; `tex` empty where one does whose source is not told (what MathJax shows of a script). */
export function formulaAt(text: string, tokens: readonly Token[], index: number): HtmlFormula | undefined {
  const token = tokens[index];
  if (token?.type !== 'open') return undefined;
  const { name, attributes } = token;
  const names = attribute(attributes, 'class') ?? '';
  if (name === 'script') {
    const raw = tokens[index + 1];
    if (!/math\/tex/u.test(attributes) || raw?.type !== 'raw') return undefined;
    const tex = text.slice(raw.from, raw.to).replace(/^\s*%\s*<!\[CDATA\[|%\s*\]\]>\s*$/gu, '');
    return { tex: tex.trim(), isDisplay: /mode=display/u.test(attributes), end: endOfElement(tokens, index) };
  }
  if (name === 'img') {
    const tex = texOfPicture(attributes, names);
    if (tex === undefined) return undefined;
    const undressed = undress(decode(tex));
    return {
      ...undressed,
      isDisplay: undressed.isDisplay || DISPLAY_NAME.test(names) || isZhihuDisplay(attributes, tex),
      end: index + 1,
    };
  }
  if (name !== 'math' && name !== 'mjx-container' && !SHOWN.test(names) && !HOLDS_TEX.test(attributes))
    return undefined;
  const end = endOfElement(tokens, index);
  const inside = text.slice(token.from, tokens[end - 1]?.to);
  const isDisplay =
    /display\s*=\s*["']?(?:block|true)/iu.test(inside.slice(0, 3000)) || DISPLAY_NAME.test(inside.slice(0, 3000));
  const written =
    attribute(attributes, 'data-(?:tex|latex|formula|expr|equation|math)') ??
    /<annotation[^>]*application\/x-tex[^>]*>([\s\S]*?)<\/annotation>/u.exec(inside)?.[1] ??
    /<script[^>]*math\/tex[^>]*>([\s\S]*?)<\/script>/u.exec(inside)?.[1] ??
    /\balttext\s*=\s*"([^"]*)"/u.exec(inside)?.[1] ??
    (/MathJax|mjx/u.test(names + name) ? '' : undefined);
  if (written === undefined) return name === 'math' ? { tex: '', isDisplay, shown: wordsOf(inside), end } : undefined;
  // The second MathJax shows a formula beside a script that holds its TeX, the third keeps none.
  if (written === '' && /mjx-(?:container|chtml)/u.test(names + name) && !/math\/tex/u.test(scriptBehind(tokens, end)))
    return { tex: '', isDisplay, shown: wordsOf(inside), end };
  const { tex, isDisplay: dressed } = undress(decode(written));
  return { tex, isDisplay: isDisplay || dressed, end };
}

/** There a formula whose TeX ends its line stands by itself. */
function isZhihuDisplay(attributes: string, tex: string): boolean {
  return /\beeimg\b/u.test(attributes) && (/\\\\\s*$/u.test(tex) || /\beeimg\s*=\s*["']?2/u.test(attributes));
}

/** Words between the tags, in the order in which they stand. */
function wordsOf(html: string): string {
  // The third MathJax says it again for the ear.
  const said = /<mjx-assistive-mml[^>]*>([\s\S]*?)<\/mjx-assistive-mml>/u.exec(html)?.[1] ?? html;
  return decode(said.replace(/<[^<>]{0,2000}>/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 300);
}

function scriptBehind(tokens: readonly Token[], end: number): string {
  const next = tokens.slice(end, end + 3).find((token) => token.type === 'open');
  return next?.type === 'open' && next.name === 'script' ? next.attributes : '';
}

function texOfPicture(attributes: string, names: string): string | undefined {
  const alt = attribute(attributes, 'alt');
  const address = attribute(attributes, 'src') ?? '';
  if (
    /\b(?:eeimg|mathimg)\b/u.test(attributes) ||
    /(?:^|\s)(?:latex|tex|mathcode|equation|ee_img|mwe-math-fallback-image-\w+)(?:\s|$)/u.test(names)
  )
    return alt === '' ? undefined : alt;
  const encoded =
    /(?:\/equation\?tex=|\/math\?formula=|latex\.codecogs\.com\/\w+(?:\.(?:latex|image))?\?|[?&]chl=|\/render\/math\?math=|s0\.wp\.com\/latex\.php\?latex=)([^"&]*)/u.exec(
      address,
    )?.[1];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded.replace(/\+/gu, ' '));
  } catch {
    // A percent sign of TeX that nobody encoded.
    return alt;
  }
}

/** Without the dollars or brackets around it, and what Wikipedia puts before. */
function undress(written: string): { readonly tex: string; readonly isDisplay: boolean } {
  const bare = written
    .trim()
    .replace(/^\{\\displaystyle\s*([\s\S]*)\}$/u, '$1')
    .trim();
  const framed = /^(?:\$\$([\s\S]*)\$\$|\\\[([\s\S]*)\\\])$/u.exec(bare);
  if (framed) return { tex: (framed[1] ?? framed[2] ?? '').trim(), isDisplay: true };
  const inline = /^(?:\$([^$]*)\$|\\\(([\s\S]*)\\\))$/u.exec(bare);
  const tex = inline ? (inline[1] ?? inline[2] ?? '') : bare;
  return {
    tex: tex.replace(/\s*\\\\\s*$/u, '').trim(),
    isDisplay: /\\\\\s*$/u.test(written.trim()) && /eeimg|^.{60,}/u.test(written),
  };
}

export function decode(text: string): string {
  return text.replace(
    /&(#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z]{2,8}\d{0,2});/gu,
    (whole, name: string) => decodeEntity(name) ?? whole,
  );
}
