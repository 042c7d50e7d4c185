/** A hit → a row as all lists have them: date, kind and state in the margin, title and passages in the channel. */
import type { Hit, HitPassage } from '../../search/client.ts';
import type { ScriptStrings } from '../strings/scripts/index.ts';
import { inEdition } from '../href.ts';
import { element } from './element.ts';
import { languageOf, marked } from './elements.ts';

export interface HitLook {
  /** Passages shown of each hit. */
  readonly passages: number;
}

/** The first link of the row is the hit's own. */
export function drawHit(hit: Hit, t: ScriptStrings, look: HitLook): HTMLLIElement {
  const passages = hit.passages.slice(0, look.passages).map((passage) => drawPassage(passage, hit, t));
  return element(
    'li',
    { class: 'row', 'data-hit': nameOf(hit), 'data-status': hit.status },
    element('p', { class: 'mark' }, ...drawMarks(hit, t)),
    element(
      'div',
      {},
      element(
        'p',
        { class: 'item-title', lang: languageOf(hit.title) },
        element('a', { href: inEdition(hit.url) }, ...marked(hit.title, hit.titleMarks)),
      ),
      ...drawName(hit, t),
      ...passages,
    ),
  );
}

/** Why it is here, where nothing else says so. */
function drawName({ foundBy, id }: Hit, t: ScriptStrings): HTMLElement[] {
  if (!foundBy) return [];
  const { text, marks } = foundBy;
  const isNumber = text === id || /^\d{4}\.\d{4,5}$|^10\.\d{4,}\//u.test(text);
  const label = text.startsWith('/') ? t.search.byAddress : isNumber ? t.search.byNumber : t.aliases;
  return [
    element(
      'p',
      { class: 'hit-name' },
      label,
      ' ',
      element('span', { lang: languageOf(text) }, ...marked(text, marks)),
    ),
  ];
}

/** Ids are not unique across kinds: there may be a thread, a topic and a term of one name. */
function nameOf({ kind, id }: Hit): string {
  const room = ROOMS[kind];
  return room === undefined ? id : `${room}/${id}`;
}

/** What people look for most has its bare id: scripts rely on it. */
const ROOMS: Readonly<Partial<Record<Hit['kind'], string>>> = { topic: 'topics', digest: 'digests', term: 'glossary' };

function drawMarks({ date, isInferred, kind, status }: Hit, t: ScriptStrings): HTMLElement[] {
  const marks = [element('span', {}, t.itemKind[kind])];
  if (date !== undefined) {
    const inferred = isInferred === true ? [element('span', { class: 'inferred' }, t.inferred)] : [];
    marks.unshift(element('span', {}, ...inferred, element('time', { class: 'whole', datetime: date }, date)));
  }
  if (kind === 'thread' && status !== undefined && status in t.status)
    marks.push(element('span', { class: 'status' }, t.status[status as keyof typeof t.status]));
  return marks;
}

/** Who said it leads to where it stands; without a name the passage of another place says so. */
function drawPassage({ text, marks, url, by }: HitPassage, hit: Hit, t: ScriptStrings): HTMLParagraphElement {
  const words = element('span', { lang: languageOf(text) }, ...marked(text, marks));
  if (by !== undefined)
    return element(
      'p',
      { class: 'hit-passage' },
      element('a', { href: inEdition(url), class: 'hit-by' }, by),
      t.mark.colon,
      words,
    );
  if (url === hit.url) return element('p', { class: 'hit-passage' }, words);
  return element(
    'p',
    { class: 'hit-passage' },
    words,
    ' ',
    element('a', { href: inEdition(url), class: 'hit-by' }, t.search.there),
  );
}
