/** Papers of a reading: proposed from its text, taken out, and named anew by an id, an address or a title. */
import { MOST } from '../../workbench/field-faults.ts';
import type { MadePaper } from '../../workbench/made.ts';
import { readPaper } from '../../workbench/read-paper.ts';
import type { SitePaper } from '../../workbench/site-facts.ts';
import type { ItemWish } from '../../workbench/wish.ts';
import { openChooser } from './chooser.ts';
import type { Parts } from './dom.ts';
import { mayMean } from './proposals.ts';

export interface ItemPapers {
  setAll(papers: readonly SitePaper[]): void;
  /** @param chosen undefined for what has no list of papers */
  show(chosen: readonly MadePaper[] | undefined): void;
  clear(): void;
}

export function openItemPapers(parts: Parts, change: (papers: ItemWish['papers']) => void): ItemPapers {
  const { one, say } = parts;
  let all: readonly SitePaper[] = [];
  let chosen: readonly MadePaper[] = [];
  const named = (papers: readonly MadePaper[]) => papers.map((paper) => paper.named);
  const others = (key: string) => chosen.filter(({ id }) => id !== key);
  const chooser = openChooser({
    name: 'paper',
    parts,
    least: 0,
    add(typed) {
      const read = readPaper(typed, all, new Date().toISOString().slice(0, 10));
      if ('fault' in read) {
        const expected = read.fault?.[document.documentElement.lang === 'en' ? 'en' : 'zh'];
        return expected === undefined ? say('noPaper', { typed }) : say('impossiblePaper', { typed, expected });
      }
      const { paper } = read;
      const there = chosen.find(
        ({ id, named: { name } }) => name === paper.name || id === paper.name.replace(/^arXiv:/u, '').replace('/', '-'),
      );
      if (there) return say('isThere', { name: there.title || there.id });
      if (chosen.length >= MOST.papers) return say('isFull', { most: MOST.papers });
      change([...named(chosen), paper]);
      return undefined;
    },
    remove: (key) => change(named(others(key))),
    lead: (key) => change(named([...chosen.filter(({ id }) => id === key), ...others(key)])),
    propose(typed) {
      const open = all.filter(({ id }) => chosen.every((paper) => paper.id !== id));
      return typed === ''
        ? []
        : mayMean(typed, open, ({ id, title = '', label }) => [title, id, label]).map(({ id, title, label }) => ({
            value: title ?? id,
            label: `${label} · ${id}`,
          }));
    },
  });
  return {
    setAll: (papers) => (all = papers),
    show(papers) {
      one('[data-papers]').hidden = papers === undefined;
      chosen = papers ?? [];
      chooser.show(
        chosen.map(({ id, title, isNew, named: { version } }) => {
          const told = `${id}${version === undefined ? '' : `v${version}`}${isNew ? ` · ${say('newRecord')}` : ''}`;
          return title === ''
            ? { key: id, name: id, hint: told.slice(id.length).replace(/^ · /u, '') }
            : { key: id, name: title, hint: told };
        }),
      );
    },
    clear: chooser.clear,
  };
}
