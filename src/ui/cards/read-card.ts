/**
 * Address of a page of ours → what its card says, read from that very page: `data-card` marks the parts. So cards cost no file of
 * their own, say what the page says in its script and language, and the page is at hand when the link is followed.
 */
import { authorsInShort } from '../paper/authors.ts';

export interface CardContent {
  readonly parts: readonly CardPart[];
}

export interface CardPart {
  /** `title`, `facts`, `text`, `from`, `quote`: see cards.css. */
  readonly kind: string;
  readonly lang?: string | undefined;
  /** In a document that is not shown and runs nothing. */
  readonly nodes: readonly Node[];
}

/** Of a page that names a thousand places the beginning is enough. */
const MOST_CHARACTERS = 400_000;

const pages = new Map<string, Promise<Document>>();

/** Undefined when the page has nothing to say; rejects when it cannot be had. */
export async function readCard(address: string): Promise<CardContent | undefined> {
  const { origin, pathname, hash } = new URL(address);
  const page = await pageAt(origin + pathname);
  const target = hash === '' ? null : page.getElementById(decodeURIComponent(hash.slice(1)));
  const isTerm = target?.matches('.term') === true;
  const parts = partsIn(isTerm ? target : page.querySelector('main'));
  if (!isTerm && target) {
    // The post itself says more than what the page says of all of it.
    const words = target.querySelector('.post-text > p, .claim-text, .finding-claim');
    const speaker = target.querySelector('.speaker');
    if (words) parts.splice(0, parts.length, ...parts.filter(({ kind }) => kind === 'title' || kind === 'facts'));
    if (words)
      parts.push({
        kind: 'quote',
        nodes: [
          ...(speaker ? [speaker, page.createTextNode(page.documentElement.lang === 'en' ? ': ' : '：')] : []),
          ...words.childNodes,
        ],
      });
  }
  return parts.length === 0 ? undefined : { parts };
}

function partsIn(root: Element | null): CardPart[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-card]') ?? [])].flatMap((element): CardPart[] => {
    const { card: kind = '' } = element.dataset;
    const lang = element.closest<HTMLElement>('[lang]')?.lang;
    // Of eighteen authors a card would say nothing else.
    if (kind === 'authors') {
      const authors = authorsInShort(element.textContent.trim().split(', '));
      return [{ kind: 'facts', lang, nodes: [document.createTextNode(authors)] }];
    }
    if (kind === 'name') return [{ kind: 'facts', lang, nodes: [element] }];
    if (kind === 'facts') return [...element.children].map((fact) => ({ kind, lang, nodes: [fact] }));
    return [{ kind, lang, nodes: [...element.childNodes] }];
  });
}

function pageAt(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known) return known;
  const page = fetchPage(address);
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const html = (await response.text()).slice(0, MOST_CHARACTERS);
  return new DOMParser().parseFromString(html, 'text/html');
}
