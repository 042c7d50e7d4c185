/** Which parts of a page are the article: tokens that are furniture (menus, scripts, buttons), and where the article begins and ends. */
import { both, type Text } from '../../../format/problem.ts';
import { attribute, type TagToken, type Token } from './tokens.ts';

/** Is the text HTML as a whole, not Markdown with a tag in it? */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 2000);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html)\b/iu.test(head)) return true;
  const opens =
    /^\s*<(?:div|p|article|section|main|h[1-6]|ul|ol|table|blockquote|body|head|header|figure|center)\b[^>]*>/u.test(
      head,
    );
  if (!opens) return false;
  const closings =
    text.slice(0, 100_000).match(/<\/(?:p|div|li|h[1-6]|section|article|td|blockquote|pre|table|ul)>/gu)?.length ?? 0;
  const markdown = text.slice(0, 100_000).match(/^(?:#{1,6} \S|```|[-*] \S|\d+\. \S)/gmu)?.length ?? 0;
  return closings >= 3 && markdown < closings / 4;
}

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** Index behind the token that closes the element opened at `index`. */
export function endOfElement(tokens: readonly Token[], index: number): number {
  let ends = ENDS.get(tokens);
  if (!ends) ENDS.set(tokens, (ends = endsOf(tokens)));
  return ends[index] ?? index + 1;
}

/** Found once for all elements of a page. */
const ENDS = new WeakMap<readonly Token[], Int32Array>();

function endsOf(tokens: readonly Token[]): Int32Array {
  const ends = Int32Array.from({ length: tokens.length }, (_, index) => index + 1);
  const open = new Map<string, number[]>();
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'open' && !VOID.has(token.name) && !token.attributes.endsWith('/')) {
      const same = open.get(token.name);
      if (same) same.push(index);
      else open.set(token.name, [index]);
    } else if (token.type === 'close') {
      const start = open.get(token.name)?.pop();
      if (start !== undefined) ends[start] = index + 1;
    }
  }
  for (const [name, starts] of open)
    if (IS_CLOSED_BY_END.has(name)) for (const start of starts) ends[start] = tokens.length;
  return ends;
}

const IS_CLOSED_BY_END = new Set(['body', 'html', 'main', 'article', 'script', 'style']);
const BODIES =
  /(?:^|\s)(?:content_views|js_content|article-content|article_content|post-content|post_content|entry-content|post-body|markdown-body|rich_media_content|RichText|Post-RichText|article-body|mw-parser-output|ltx_page_content|available-content|postArticle-content)(?:\s|$)/u;

/** From and to which token the article stands. */
export function articleOf(tokens: readonly Token[]): readonly [number, number] {
  const named = tokens.findIndex(
    (token) => token.type === 'open' && BODIES.test(namesOf(token)) && token.name !== 'body',
  );
  if (named >= 0) return [named, endOfElement(tokens, named)];
  for (const name of ['article', 'main', 'body']) {
    const found = tokens.flatMap((token, index) => (token.type === 'open' && token.name === name ? [index] : []));
    if (found.length === 1 && found[0] !== undefined) return [found[0], endOfElement(tokens, found[0])];
  }
  return [0, tokens.length];
}

/** A heading of the first level, or else the title in the head, where the article has none. */
export function titleOf(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
): readonly [number, number] | undefined {
  const isOpen = (name: string) => (token: Token, index: number) =>
    token.type === 'open' && token.name === name && (index < from || index >= to);
  if (tokens.slice(from, to).some((token) => token.type === 'open' && token.name === 'h1')) return undefined;
  const heading = tokens.findIndex(isOpen('h1'));
  if (heading >= 0) return [heading, endOfElement(tokens, heading)];
  const title = tokens.findIndex(isOpen('title'));
  return title < 0 ? undefined : [title, title + 3];
}

function namesOf({ attributes }: TagToken): string {
  return `${attribute(attributes, 'class') ?? ''} ${attribute(attributes, 'id') ?? ''}`;
}

const DROPPED: Readonly<Record<string, Text>> = {
  script: both('脚本', 'a script'),
  style: both('样式', 'a style sheet'),
  noscript: both('给没有脚本的浏览器看的话', 'words for browsers without scripts'),
  template: both('模板', 'a template'),
  nav: both('导航', 'navigation'),
  footer: both('页脚', 'the foot of the page'),
  aside: both('边栏', 'a side column'),
  form: both('表单', 'a form'),
  button: both('按钮', 'a button'),
  select: both('表单', 'a form'),
  textarea: both('表单', 'a form'),
  dialog: both('弹窗', 'a dialogue box'),
  svg: both('图形', 'a drawing'),
  canvas: both('图形', 'a drawing'),
  iframe: both('嵌入的网页', 'an embedded page'),
  video: both('视频', 'a video'),
  audio: both('声音', 'a sound'),
  head: both('网页的头部', 'the head of the page'),
};
const FURNITURE: Text = both('网页上文章以外的部分', 'a part of the page around the article');
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|sidebar|breadcrumbs?|cookies?(?:-?(?:banner|consent|notice))?|consent|share(?:d?daddy)?|sharing|social|related(?:-?posts?)?|recommend(?:ed|ations?)?|comments?|footer|advert(?:isement)?|ads?|promo|newsletter|subscri(?:be|ption)|pagination|pager|toolbar|copyright|author-(?:card|bio|box)|toc|table-of-contents|hidden|sr-only|visually-hidden|pre-numbering|line-numbers-rows|gutter|lineno|linenos|copy-btn|hljs-button|mw-editsection|edit-link|anchorjs-link|headerlink|jp-relatedposts)(?:-(?:buttons?|bar|links?|tools?|icons?|list|box|widget|section|area|posts?))?(?:$|[\s_])/iu;

/** Why the element that begins with this tag is no part of the article; undefined where it is one. */
export function reasonToDrop({ name, attributes }: TagToken): Text | undefined {
  if (name === 'script' && /math\/tex/u.test(attributes)) return undefined;
  const reason = Object.hasOwn(DROPPED, name) ? DROPPED[name] : undefined;
  if (reason) return reason;
  if (/^(?:html|body|main|article|p|h[1-6]|pre|code|table|tbody|tr|img|br|math)$/u.test(name)) return undefined;
  const role = attribute(attributes, 'role') ?? '';
  if (/^(?:navigation|banner|contentinfo|complementary|search|dialog|alert)$/u.test(role)) return FURNITURE;
  const names = `${attribute(attributes, 'class') ?? ''} ${attribute(attributes, 'id') ?? ''}`;
  return FURNITURE_NAME.test(names) || /display:\s*none/iu.test(attribute(attributes, 'style') ?? '')
    ? FURNITURE
    : undefined;
}
