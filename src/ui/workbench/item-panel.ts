/** One item: what can be set of it, what the check says, others like it, and how it will look. */
import type { ToldBound } from '../../import/readers/told-bounds.ts';
import type { Made, MadeProblem } from '../../workbench/made.ts';
import type { SiteFacts } from '../../workbench/site-facts.ts';
import type { ItemWish } from '../../workbench/wish.ts';
import { element } from './element.ts';
import { type Parts, refill, withCode } from './dom.ts';
import { openItemBounds } from './item-bounds.ts';
import { openItemFields } from './item-fields.ts';
import { openItemPapers } from './item-papers.ts';
import { openItemTopics } from './item-topics.ts';
import { openRepeats } from './repeats.ts';

export interface ItemActions {
  choose(index: number): void;
  change(part: ItemWish): void;
  setBound(bound: ToldBound): void;
  goToLine(line: number): void;
  /** Index in the text. */
  startOfLine(line: number): number;
}

export interface ItemPanel {
  setSite(site: SiteFacts): void;
  show(made: Made, current: number): void;
}

export function openItemPanel(parts: Parts, actions: ItemActions): ItemPanel {
  const { one, say } = parts;
  const preview = one('[data-preview]');
  const repeats = openRepeats(parts, (others) => actions.change({ others }));
  const fields = openItemFields(parts, actions.change);
  const topics = openItemTopics(parts, (chosen) => actions.change({ topics: chosen }));
  const papers = openItemPapers(parts, (chosen) => actions.change({ papers: chosen }));
  const bounds = openItemBounds(parts, actions);
  let shown: string | undefined;
  let places: Readonly<Record<string, number>> = {};
  // The mark of a post leads to where it is written.
  preview.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.permalink') : null;
    const line = places[link?.getAttribute('href')?.slice(1) ?? ''];
    if (line === undefined) return;
    event.preventDefault();
    actions.goToLine(line);
  });

  function showTabs({ items, problems }: Made, current: number): void {
    const tabs = one('[data-tabs]');
    tabs.hidden = items.length < 2;
    refill(
      tabs,
      items.map(({ index, title, isLeftOut, file }) => {
        const wrong = problems.filter(({ path }) => path === file?.path).length;
        const choose = element(
          'button',
          { type: 'button', class: 'bench-tab', 'aria-pressed': String(index === current), 'data-key': `tab ${index}` },
          `${index + 1} ${title}`,
        );
        if (isLeftOut) choose.append(` · ${say('isLeftOut')}`);
        if (wrong > 0) choose.append(` · ${say('wrong', { n: wrong })}`);
        choose.addEventListener('click', () => actions.choose(index));
        return element('li', isLeftOut ? { 'data-done': '' } : {}, choose);
      }),
    );
  }

  function problemRow({ path, line, column, rule, message, help, excerpt }: MadeProblem): HTMLElement {
    return element(
      'li',
      { class: 'bench-problem' },
      element('code', {}, rule),
      ' ',
      ...withCode(message),
      ...(help === undefined ? [] : [element('p', {}, ...withCode(say('mend', { help })))]),
      element('p', { class: 'hint' }, `${path}:${line}:${column} `, element('code', {}, excerpt.slice(0, 160))),
    );
  }

  return {
    setSite(site) {
      topics.setAll(site.topics);
      papers.setAll(site.papers);
    },
    show(made, current) {
      const { items, problems } = made;
      showTabs(made, current);
      const item = items[current];
      one('[data-item]').hidden = item === undefined;
      if (!item) return;
      const { file } = item;
      one('[data-fields]').hidden = file === undefined || file.fields === 'none';
      one('[data-closed]').hidden = file?.fields !== 'closed';
      one<HTMLFieldSetElement>('[data-fields]').disabled = file?.fields === 'closed';
      if (item.key !== shown) for (const part of [fields, topics, papers]) part.clear();
      shown = item.key;
      fields.show(item);
      topics.show(file?.topics ?? []);
      papers.show(file?.papers);
      // Problems of records and digests are shown beside the first item: they belong to all.
      const own = new Set(items.flatMap((other) => (other.index !== current && other.file ? [other.file.path] : [])));
      const here = problems.filter(({ path }) => !own.has(path));
      const inline = here.filter(({ path, post }) => path === file?.path && post !== undefined);
      refill(one('[data-problems]'), here.filter((problem) => !inline.includes(problem)).map(problemRow));
      // Our own renderer's HTML, from text that has passed its guard: no tag or attribute of the source is in it.
      preview.innerHTML = file?.html ?? '';
      for (const [post = '', all] of Map.groupBy(inline, (problem) => problem.post))
        preview
          .querySelector(`#${CSS.escape(post)} .post-text`)
          ?.prepend(element('ul', { class: 'bench-list bench-problems' }, ...all.map(problemRow)));
      repeats.show(item);
      bounds.show(made, current);
      places = item.places ?? {};
    },
  };
}
