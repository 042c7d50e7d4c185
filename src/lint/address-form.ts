/** An address as a file writes it → what is wrong with it, and how it should read where that is certain. */
import { ARXIV_PLACES, houseAddress, readArxivAddress } from '../format/arxiv-address.ts';
import { both, quote, type Text } from '../format/problem.ts';
import type { Address } from './addresses.ts';

export interface AddressFault {
  readonly found: Text;
  readonly expected: Text;
  /** What stands in its place, where it is certain. */
  readonly mended?: string | undefined;
}

export function faultOfAddress({ url, isLink, isListed, before, written }: Address): AddressFault | undefined {
  if (!isLink) {
    const isGlued = /[A-Za-z0-9]/u.test(before);
    return {
      found: both(`${quote(url)} 这个网址成不了链接`, `address ${quote(url)} that is no link`),
      expected: isGlued
        ? both('与前面的字隔开的网址', 'one apart from the letters before it')
        : both('前后没有记号的网址', 'one without marks in it or against it'),
      mended: isGlued
        ? ` ${written.replace(WIDE_COLON, '$1://')}`
        : WIDE_COLON.test(written)
          ? written.replace(WIDE_COLON, '$1://')
          : undefined,
    };
  }
  const tail = SWALLOWED.exec(url)?.[0] ?? '';
  if (tail !== '') {
    const bare = url.slice(0, -tail.length);
    // Brackets that the address opens are its own, and what stands behind the mark may be.
    const isEnd = /^[，。；：！？、,;:]+$/u.test(tail);
    return {
      found: both(`网址吞进了 ${quote(tail)}`, `address that has swallowed ${quote(tail)}`),
      expected: both(`到 ${quote(bare)} 为止的网址`, `one that ends at ${quote(bare)}`),
      mended: isEnd ? written.replaceAll(url, bare) : undefined,
    };
  }
  const junk = readArxivAddress(url) ? undefined : ID.exec(url);
  if (junk)
    return {
      found: both(
        `arXiv 编号后面的 ${quote(url.slice(junk[0].length))}`,
        `${quote(url.slice(junk[0].length))} after an arXiv id`,
      ),
      expected: both('编号后面就结束的网址', 'an address that ends after the id'),
    };
  const house = isListed ? undefined : houseAddress(url);
  if (house === undefined) return undefined;
  return {
    found: both(`${quote(url)} 是论文网址的另一种写法`, `other spelling ${quote(url)} of a paper`),
    expected: both(`arXiv 的摘要页 \`${house}\``, `its page at arXiv, \`${house}\``),
    mended: written.replaceAll(url, house),
  };
}

const WIDE_COLON = /^(https?)：\/\//u;
/** Chinese marks and what stands behind them, marks at the end; encyclopedias have brackets and Han in their addresses. */
const SWALLOWED = /(?:[，。；：！？、】」』》”’].*|[,;:]+)$/u;
/** Letters or more digits stand against it where the address is none of a paper. */
const ID = new RegExp(String.raw`^https?:\/\/(?:${ARXIV_PLACES.join('|')})\d{4}\.\d{4,5}(?:v\d{1,2})?(?=.)`, 'iu');
