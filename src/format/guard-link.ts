/** A link's decoded address → what is wrong with it: https, http, mailto, and this site's own pages and anchors are all there is. */
import { isAnchor, refOfLink } from './address.ts';
import { addressesShown, leadsThere } from './link-words.ts';
import { both, quote, type Text, unexpected } from './problem.ts';
import { isWebAddress } from './schema/fields.ts';

export function guardLink(url: string, title: string | null | undefined): [Text, Text | undefined][] {
  if (title) return [[both('链接不要写标题', 'Unexpected link title, expected `[text](address)` alone'), undefined]];
  if (url.startsWith('/') && !url.startsWith('//')) {
    if (
      refOfLink(url) ??
      /^\/(?:(?:threads|analyses|papers|topics|digests|open|glossary|contribute|about)\/?(?:#[a-z0-9-]+)?|search\/(?:\?q=[^\s&#]+)?)?$/u.exec(
        url,
      )
    )
      return [];
    return [
      [
        unexpected(
          both(`链接是 ${quote(url)}`, quote(url)),
          both(
            '站内地址，如 `/threads/wider-or-deeper/#r1`',
            'an address of this site such as `/threads/wider-or-deeper/#r1`',
          ),
        ),
        undefined,
      ],
    ];
  }
  if (url.startsWith('#'))
    return isAnchor(url.slice(1))
      ? []
      : [
          [
            unexpected(
              both(`链接是 ${quote(url)}`, quote(url)),
              both('本页的锚点，如 `#r1`', 'an anchor of this page such as `#r1`'),
            ),
            undefined,
          ],
        ];
  if (/^mailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$/u.test(url)) return [];
  if (isWebAddress(url)) return [];
  return [
    [
      unexpected(
        both(url === '' ? '链接是空的' : `链接是 ${quote(url)}`, quote(url)),
        /^https?:\/\/[^/?#]/u.test(url)
          ? both('主机名写全、人人都能打开的网址', 'an address whose host is plain letters and open to everybody')
          : both('https 网址、站内地址或 mailto', 'an https address, an address of this site, or mailto'),
      ),
      undefined,
    ],
  ];
}

/** A link's words → what is wrong with them: an address that is read must be the one that is followed. */
export function guardLinkText(words: string, url: string): [Text, Text | undefined][] {
  if (words === url) return [];
  const other = addressesShown(words).find((shown) => !leadsThere(shown, url));
  if (!other) return [];
  return [
    [
      both(
        `链接的文字是 ${quote(other.written)}，去的却是 ${quote(url)}`,
        `Unexpected link to ${quote(url)} under the words ${quote(other.written)}, expected the address that is shown`,
      ),
      both('改成同一个网址，或写明去哪里', 'make both the same address, or say in words where it leads'),
    ],
  ];
}
