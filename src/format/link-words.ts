/** The words of a link → the addresses that stand in them as somebody reads them, and whether the link leads there. */
import { readArxivAddress } from './arxiv-address.ts';
import { decodeEscapes } from './decode-escapes.ts';

export interface ShownAddress {
  /** As it stands in the words. */
  readonly written: string;
  /** As somebody reads it. */
  readonly shown: string;
  readonly host: string;
  /** Empty where none is named. */
  readonly path: string;
}

/** Sentences in these go on behind an address without a blank. */
const EAST = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
const PATH = String.raw`(?::\d{1,5})?(?<path>[/?#][^\s${EAST}"'<>，。；：！？、（）【】「」『』《》“”‘’]*)?`;
const HOST = String.raw`(?<![A-Za-z0-9@._/-])(?<host>(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.){1,6}`;
const FORMS = [
  String.raw`https?:\/\/(?:[^\s/?#@]{1,100}@)?(?<host>(?:(?![${EAST}])[\p{L}\p{N}\p{M}.-]){1,253})${PATH}`,
  String.raw`(?<![A-Za-z0-9@._/-])(?<host>www\.[A-Za-z0-9.-]{1,250})${PATH}`,
  // Endings of files and of libraries (.md, .py, .ai, .io) are names of countries too: there a path has to say that it is an address.
  String.raw`${HOST}(?:com|org|net|edu|gov|cn|hk|tw|uk|de|fr|jp|info))(?![A-Za-z0-9_-]|\.[A-Za-z0-9])${PATH}`,
  String.raw`${HOST}(?:ai|io|dev|co|app|me|xyz|so|gg|ly|eu|us|ch|ca))(?=/)${PATH}`,
].map((form) => new RegExp(form, 'giu'));

/** What passes for a full stop, a slash or a colon; of full width each is read as any letter of full width. */
const DOTS = '\\u00b7\\u2022\\u2024\\u2027\\u3002\\ufe52\\uff61\\ua4f8';
const SLASHES = /[\u2044\u2215\u2571\u29f8\u{1735}]/gu;
const COLONS = /[\u02d0\u2236\ua789\ufe55]/gu;
const SIGN = new RegExp(`[.:/\\uff0e\\uff0f\\uff1a${DOTS}]`, 'u');
/** Between Latin letters, on the way to an ending that no sentence begins with. */
const DOT_OF_HOST = new RegExp(
  `(?<=[A-Za-z0-9])[${DOTS}](?=(?:[A-Za-z0-9-]{1,63}[.${DOTS}]){0,6}(?:(?:com|org|net|edu|gov|cn|io|ai|dev)(?![A-Za-z0-9])|(?:co|app|me|xyz|so|gg|ly)/))`,
  'giu',
);

export function addressesShown(words: string): ShownAddress[] {
  if (!SIGN.test(words)) return [];
  // Letters of full width are read as any others.
  const read = words
    .replace(/[\uff0d-\uff0f\uff10-\uff1a\uff21-\uff3a\uff41-\uff5a]/gu, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(SLASHES, '/')
    .replace(COLONS, ':')
    .replace(DOT_OF_HOST, '.');
  for (const form of FORMS) {
    const found = [...read.matchAll(form)].map(({ 0: shown, groups, index }) => ({
      // Each sign was put in place of one.
      written: words.slice(index, index + shown.length),
      shown,
      host: groups?.['host'] ?? '',
      path: groups?.['path'] ?? '',
    }));
    if (found.length > 0) return found;
  }
  return [];
}

/** The host, or one below it; then all of the path that is shown, as far as it is not cut by dots. */
export function leadsThere({ shown, host, path }: ShownAddress, url: string): boolean {
  const real = /^https?:\/\/([^/?#:]+)(?::\d+)?([^]*)$/iu.exec(url);
  if (!real) return false;
  const [, realHost = '', realPath = ''] = real;
  const paper = readArxivAddress(/^https?:/iu.test(shown) ? tidy(shown) : `https://${tidy(shown)}`);
  if (paper && paper.id === readArxivAddress(url)?.id) return true;
  const [shownHost, leadHost] = [bare(host), bare(realHost)];
  const way = decodeEscapes(tidy(path.split(/…|\.{3}/u)[0] ?? '')).toLowerCase();
  if (way === '') return leadHost === shownHost || leadHost.endsWith(`.${shownHost}`);
  if (leadHost !== shownHost) return false;
  const led = decodeEscapes(realPath).toLowerCase();
  return (
    led === way || (led.startsWith(way) && (/…|\.{3}/u.test(path) || /[/?#&=]|[^!-~]/u.test(led.charAt(way.length))))
  );
}

/** Marks that end the sentence are no part of an address. */
function tidy(address: string): string {
  return address.replace(/[.,;:!?)\]}*_~`/$]+$/u, '');
}

function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./u, '')
    .replace(/\.$/u, '');
}
