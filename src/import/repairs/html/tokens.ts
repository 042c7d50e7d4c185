/** HTML → its tags, texts and comments in the order of the source, each with its place. Knows nothing of nesting, so nothing can break it. */
export type Token =
  TagToken | { readonly type: 'text' | 'comment' | 'raw'; readonly from: number; readonly to: number };

export interface TagToken {
  readonly type: 'open' | 'close';
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** As written, between the name and the `>`. */
  readonly attributes: string;
}

/** What stands in these is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'xmp']);
const TAG = /<(?:!--|[!?][^>]*>|(\/?)([A-Za-z][A-Za-z0-9:-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>)/uy;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let said = 0;
  let longTried = 0;
  const say = (to: number) => {
    if (to > said) tokens.push({ type: 'text', from: said, to });
  };
  for (let at = text.indexOf('<'); at >= 0;) {
    TAG.lastIndex = at;
    const most = longTried < MOST_LONG ? LONG_TAG : USUAL_TAG;
    const found = TAG.exec(text.slice(0, at + most));
    if (!found) {
      longTried++;
      at = text.indexOf('<', at + 1);
      continue;
    }
    say(at);
    let end = at + found[0].length;
    const [, slash, written, attributes = ''] = found;
    const name = written?.toLowerCase();
    if (name === undefined) {
      if (found[0] === '<!--') end = endOf(text, '-->', end);
      tokens.push({ type: 'comment', from: at, to: end });
    } else {
      tokens.push({ type: slash === '/' ? 'close' : 'open', name, from: at, to: end, attributes });
      if (slash !== '/' && RAW.has(name) && !attributes.endsWith('/')) {
        const close = closeOf(text, name, end);
        if (close > end) tokens.push({ type: 'raw', from: end, to: close });
        end = close;
      }
    }
    said = end;
    at = text.indexOf('<', end);
  }
  say(text.length);
  return tokens;
}

/** A picture may stand in its tag. Signs that open no tag after all must not be searched that far each time. */
const LONG_TAG = 500_000;
const USUAL_TAG = 1000;
const MOST_LONG = 50;

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

function closeOf(text: string, name: string, from: number): number {
  const close = new RegExp(`</${name}`, 'giu');
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
}

/** The value of one attribute, entities and all; undefined where it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(attributes);
  return found ? (found[1] ?? found[2] ?? found[3] ?? '') : undefined;
}
