/** A host as an address names it → whether a reader anywhere can open it and sees whose it is. */
import { readPunycode } from './punycode.ts';
import { isPublicIp } from './public-ip.ts';

/** @param url a whole address with that host, which the platform can parse */
export function isOpenHost(host: string, url: string): boolean {
  const name = host.toLowerCase();
  const last = name.slice(name.lastIndexOf('.') + 1);
  // `2130706433` and `0x7f.1` are numbers of machines as well.
  if (/^(?:\d+|0x[0-9a-f]*)$/u.test(last)) {
    const machine = new URL(url).hostname;
    return /^[1-9]/u.test(name) && name === machine && isPublicIp(machine);
  }
  if (!isPossibleHost(name) || CLOSED.has(last)) return false;
  return !name.includes('xn--') || name.split('.').every((label) => !label.startsWith('xn--') || isPlainLabel(label));
}

/** Labels of 1 to 63 signs between dots, none with a hyphen at an end, and a last one of letters (RFC 1035, 3696). Some hosts below a name have a line in theirs. */
export function isPossibleHost(host: string): boolean {
  const labels = host.toLowerCase().split('.');
  return (
    host.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/u.test(label)) &&
    /^(?:[a-z]{2,}|xn--.+)$/u.test(labels.at(-1) ?? '')
  );
}

/** `http://localhost:8000` in running text names somebody's own machine, `https://a..example` nobody's: neither is a link. */
export function leadsToNoReader(url: string): boolean {
  const host = /^https?:\/\/([^/?#:]+)/u.exec(url)?.[1] ?? '';
  const isOdd = /^\d|^[^.]+$|\.(?:local|localhost|\d+)$|\.\.|(?:^|\.)-|-(?:\.|$)/iu.test(host);
  return isOdd && URL.canParse(url) && !isOpenHost(host, url);
}

/** Whether the name is one of those that only a network of its own knows. */
export function isClosed(host: string): boolean {
  return CLOSED.has(host.toLowerCase().slice(host.lastIndexOf('.') + 1));
}

/** Names that no public server has. */
const CLOSED: ReadonlySet<string> = new Set([
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
]);

/** Letters of Cyrillic, Greek and Armenian, and signs of phonetics, that pass for Latin ones. */
const LOOK_ALIKE = /^[аеорсухіјѕһԁԛԝвгкмнтьъӏүҽьαονρτυικηωϲορսоցհոօզյԍꓑɡɑıɩʟɪʀʙɴʜ0-9-]+$/u;

/** One script that is no other's double, as a name in Chinese, Japanese, Korean or Russian is. */
function isPlainLabel(label: string): boolean {
  const shown = readPunycode(label.slice('xn--'.length));
  if (shown === undefined || LOOK_ALIKE.test(shown)) return false;
  if (
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ーa-z0-9-]+$/u.test(
      shown,
    )
  )
    return true;
  // Latin with accents; dotless and phonetic letters are not among them.
  if (/^(?:[a-z0-9-]|[à-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥīĭįĵķĺļľłńņňōŏőœŕŗřśŝşšţťũūŭůűųŵŷźżž])+$/u.test(shown)) return true;
  return ['Cyrillic', 'Greek', 'Armenian', 'Arabic', 'Hebrew', 'Devanagari', 'Thai', 'Georgian'].some((script) =>
    new RegExp(`^[\\p{Script=${script}}\\p{M}0-9-]+$`, 'u').test(shown),
  );
}
