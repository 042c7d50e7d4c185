/** A region of the page → what the search has to say in it: loading, hits, nothing, failed and why. */
import type { Hit, SearchResult } from '../../search/client.ts';
import type { ScriptStrings } from '../strings/scripts/index.ts';
import { element } from './element.ts';
import { drawFailure, drawNothing } from './advice.ts';
import { drawHit, type HitLook } from './draw-hit.ts';
import { drawNotes } from './draw-notes.ts';
import { followHits, rememberWords } from './follow-hits.ts';
import type { Shown } from './live-search.ts';

/** Milliseconds before a search says that it is going on: most are over sooner. */
const PATIENCE = 150;

export interface Results {
  /** All hits, in one list or, where some hold only a part of the query, in two with a line between. */
  readonly list: HTMLElement;
  show(shown: Shown): void;
  /** Draws hits at the end of the list; gives their rows. */
  append(hits: readonly Hit[]): HTMLLIElement[];
}

interface ResultsUse {
  readonly t: ScriptStrings;
  readonly look: HitLook;
  /** Hits shown at first. */
  readonly most: number;
  retry(): void;
}

export function createResults(region: HTMLElement, { t, look, most, retry }: ResultsUse): Results {
  const message = region.querySelector('[role="status"]') ?? drawMessage(region);
  const notes = element('div', { class: 'search-notes' });
  const list = element('div', { class: 'hit-lists' });
  const advice = element('div', { class: 'search-advice' });
  region.append(notes, list, advice);
  followHits(list);

  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastMatch: Hit['match'] | undefined;
  let isByDate = false;
  let hits = element('ol');

  /** The status line speaks only when its words change. */
  function say(words: string): void {
    clearTimeout(timer);
    if (message.textContent !== words) message.textContent = words;
  }

  function append(more: readonly Hit[]): HTMLLIElement[] {
    return more.map((hit) => {
      const isPart = !isByDate && hit.match === 'most' && lastMatch !== 'most';
      if (isPart || lastMatch === undefined) {
        const line = isPart ? drawDivide(lastMatch === undefined, t) : undefined;
        hits = element('ol', { class: 'hits', 'aria-label': line?.textContent });
        list.append(...(line ? [line] : []), hits);
      }
      lastMatch = hit.match;
      const row = drawHit(hit, t, look);
      rememberWords(row, hit);
      hits.append(row);
      return row;
    });
  }

  function begin(result?: SearchResult): void {
    lastMatch = undefined;
    notes.replaceChildren();
    advice.replaceChildren();
    list.replaceChildren();
    if (result) append(result.hits.slice(0, most));
  }

  return {
    list,
    append,
    show(shown) {
      region.dataset['searchState'] = shown.state;
      if (shown.state === 'loading') {
        clearTimeout(timer);
        timer = setTimeout(() => {
          say(t.search.loading);
        }, PATIENCE);
        return;
      }
      isByDate = shown.state === 'done' && shown.wanted.isByDate;
      begin(shown.state === 'done' ? shown.result : undefined);
      if (shown.state === 'idle') say(t.search.idle);
      if (shown.state === 'failed') {
        const { why, nodes } = drawFailure(shown.error, t, retry);
        advice.replaceChildren(...nodes);
        say(why);
      }
      if (shown.state === 'done') {
        const { result, wanted } = shown;
        notes.replaceChildren(...drawNotes(result, wanted, t));
        if (result.total === 0 && !result.isWordless) advice.replaceChildren(...drawNothing(wanted, t));
        say(result.isWordless ? t.search.wordless : t.search.found(result.total, result.isAbout));
      }
    },
  };
}

function drawMessage(region: HTMLElement): HTMLElement {
  const message = element('p', { role: 'status', class: 'search-message' });
  region.prepend(element('div', { class: 'search-top' }, message));
  return message;
}

/** Where the hits begin that hold only some of the words. */
function drawDivide(isFirst: boolean, t: ScriptStrings): HTMLParagraphElement {
  return element('p', { class: 'hits-divide' }, isFirst ? t.search.onlyPartly : t.search.partly);
}
