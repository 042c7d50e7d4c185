/** A link's decoded address → what is wrong with it: https, http, mailto, and this site's own pages and anchors are all there is. */
import { isAnchor, refOfLink } from './address.ts';
import { isClosed, isPossibleHost } from './hosts.ts';
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
          ? both('人人都能打开的网址', 'an address that everybody can open')
          : both('https 网址、站内地址或 mailto', 'an https address, an address of this site, or mailto'),
      ),
      helpWith(url),
    ],
  ];
}

/** What is the matter with a web address, and what to do. */
function helpWith(url: string): Text | undefined {
  if (url === '')
    return both(
      '写上网址，或去掉方括号和圆括号，只留文字',
      'add the address, or leave the words alone without brackets',
    );
  if (/^https?:\/\/[^/?#]*@/iu.test(url))
    return both('去掉网址里的用户名和密码', 'take user name and password out of the address');
  const host = /^https?:\/\/([^/?#:]+)/iu.exec(url)?.[1];
  if (host === undefined) return undefined;
  if (/[^\x21-\x7e]/u.test(host))
    return both(
      '主机名里有英文字母以外的字符；先在浏览器里打开，再从地址栏复制',
      'the host holds other signs than plain letters: open it in a browser, and copy the address from there',
    );
  if (/^[^.]+$|^[\d.]+$/u.test(host) || isClosed(host))
    return both(
      '这个地址只在你自己的机器或内网里打得开：换成公开的网址，没有就用反引号括起来，不做链接',
      'this opens on your own machine or network alone: give a public address, or put it in backticks, as text',
    );
  if (!isPossibleHost(host))
    return both(
      `\`${host}\` 不可能是主机名：看看有没有多一个点、少一段，或漏了字母`,
      `\`${host}\` cannot be a host: look for a doubled dot, a missing part or a missing letter`,
    );
  return both('在浏览器里打开看看，再从地址栏复制', 'open it in a browser, and copy the address from there');
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
