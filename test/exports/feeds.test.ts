import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printAtom } from '../../src/exports/atom.ts';
import { entryId } from '../../src/exports/entry-id.ts';
import type { Feed } from '../../src/exports/feed.ts';
import { feedHtml } from '../../src/exports/feed-html.ts';
import { printJsonFeed } from '../../src/exports/json-feed.ts';
import { dayOf, latest, momentOf } from '../../src/exports/moments.ts';
import { renderMath } from '../../src/render/maths.ts';
import { faultsOfAtom, faultsOfJsonFeed } from './feed-rules.ts';
import { childrenOf, readXml } from './xml-reader.ts';

const HERE = { origin: 'https://wenqu.example', base: '/w/' };
const NOWHERE = { base: '/' };

function feedOf(text: string): Feed {
  return {
    id: entryId('feeds/'),
    title: text,
    description: text,
    language: 'zh-Hans',
    page: '/',
    atom: '/feed.xml',
    json: '/feed.json',
    updated: '2023',
    items: [
      {
        id: entryId('threads/a'),
        address: '/threads/a/',
        title: text,
        language: 'en',
        published: '2023-11',
        updated: '2023-12-03',
        summary: text,
        html: text,
        markdown: text,
        tags: [text],
      },
    ],
  };
}

/** Any text, with what breaks XML more often than chance would bring it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(']]>', '<!--', '&amp;', '\0', '\ud800', '\u2028', '</feed>', '\r', '\uffff'),
    ),
  )
  .map((parts) => parts.join(''));

describe('feeds', () => {
  test('are well-formed Atom and valid JSON Feed whatever the texts hold, and give the texts back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const site of [HERE, NOWHERE]) {
          const atom = printAtom(feedOf(text), site, text);
          expect(faultsOfAtom(atom)).toEqual([]);
          const [entry] = childrenOf(readXml(atom), 'entry');
          // eslint-disable-next-line no-control-regex -- what XML cannot hold
          const held = text.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu, '');
          const read = entry && childrenOf(entry, 'content')[0]?.text;
          expect(read?.replaceAll('\ufffd', '')).toBe(held.replaceAll('\ufffd', ''));
          expect(faultsOfJsonFeed(printJsonFeed(feedOf(text), site, text))).toEqual([]);
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('name whole addresses where the site has one, and none that is not whole in JSON', () => {
    const link = (atom: string) =>
      childrenOf(readXml(atom), 'entry').map((entry) => childrenOf(entry, 'link')[0]?.attributes['href']);
    expect(link(printAtom(feedOf('x'), HERE, 'x'))).toEqual(['https://wenqu.example/w/threads/a/']);
    expect(link(printAtom(feedOf('x'), NOWHERE, 'x'))).toEqual(['/threads/a/']);
    expect(printJsonFeed(feedOf('x'), NOWHERE, 'x')).not.toContain('"url"');
  });

  test('rules find a feed that is wrong', () => {
    const atom = printAtom(feedOf('x'), HERE, 'x');
    expect(faultsOfAtom(atom.replace(/<updated>[^<]*<\/updated>/u, ''))).toEqual(['feed: 0 of updated']);
    expect(faultsOfAtom(atom.replaceAll('2023-12-03T', '2023-12T'))).toHaveLength(2);
    expect(() => faultsOfAtom(atom.replace('</entry>', ''))).toThrow();
    const json = printJsonFeed(feedOf('x'), HERE, 'x');
    expect(faultsOfJsonFeed(json.replace('https://wenqu.example/w/threads/a/', '/threads/a/'))).toHaveLength(1);
  });

  test('give an item the same name in every build, and another to every item', () => {
    // The version and the variant of a UUID made from a name.
    expect(entryId('threads/a')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
    );
    expect(entryId('threads/a')).toBe(entryId('threads/a'));
    expect(entryId('threads/a')).not.toBe(entryId('threads/b'));
  });

  test('date an item no later than the truth', () => {
    expect([dayOf('2023'), dayOf('2023-11'), momentOf('2023-11-08')]).toEqual([
      '2023-01-01',
      '2023-11-01',
      '2023-11-08T00:00:00Z',
    ]);
    expect(latest(['2023', undefined, '2023-11', '2023-10-30'])).toBe('2023-11');
  });
});

describe('text of a feed', () => {
  const page = 'https://wenqu.example/threads/a/';
  const maths = (tex: string, display = false) => {
    const result = renderMath(tex, display);
    return 'html' in result ? result.html : expect.fail();
  };

  test('shows a fraction as MathML, and as TeX to a reader that takes tags away', () => {
    const html = feedHtml(`<p>约 ${maths('\\frac{1}{2}')} 是，${maths('x^2', true)}</p>`, { page });
    expect(html).not.toContain('katex');
    expect(html).not.toContain('<span');
    expect(html.match(/<math /gu)).toHaveLength(2);
    expect(html.replace(/<[^>]+>/gu, '')).toContain('$\\frac{1}{2}$');
    expect(html.replace(/<[^>]+>/gu, '')).toContain('$$x^2$$');
  });

  test('writes a single letter or number without MathML', () => {
    expect(feedHtml(`${maths('N')} 与 ${maths('4096')}`, { page })).toBe('<i>N</i> 与 4096');
  });

  test('leads links to posts of the page back to the page, and leaves the marks of the page out', () => {
    expect(feedHtml('<pre class="code" tabindex="0"><a class="x" href="#r1">见</a></pre>', { page })).toBe(
      `<pre><a href="${page}#r1">见</a></pre>`,
    );
  });
});
