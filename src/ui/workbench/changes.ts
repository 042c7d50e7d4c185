/** A file of the site that is changed × what it becomes → the lines that went and came, to be looked at before they are handed in. Without a network nothing is shown. */
import { type Change, changesOf } from '../../workbench/changed-lines.ts';
import type { Made } from '../../workbench/made.ts';
import { element } from './element.ts';
import type { Parts } from './dom.ts';
import type { Engine } from './engine.ts';
import { fileOfPage } from './entrances.ts';

const MOST_SHOWN = 200;
/** Characters beside what differs. */
const BESIDE = 24;

export interface Changes {
  /** @param edits path of the file of the site */
  show(made: Made, edits: string | undefined): Promise<void>;
}

export function openChanges({ one, say }: Parts, engine: () => Promise<Engine>, base: string): Changes {
  const box = one('[data-part="changes"]');
  /** What stands there, asked for once. */
  let there: { readonly path: string; readonly text: Promise<string | undefined> } | undefined;
  let shown: Made | undefined;

  function textOf(path: string): Promise<string | undefined> {
    const ref = path.replace(/\.\w+$/u, '').replace(/^threads\/\d{4}\//u, 'threads/');
    if (there?.path !== path) there = { path, text: engine().then((tools) => fileOfPage(ref, tools, base)) };
    return there.text;
  }

  const row = ({ line, head, gone, come, tail }: Change) =>
    element(
      'li',
      {},
      element('span', { class: 'hint' }, `${line} `),
      head.length > BESIDE ? `…${head.slice(-BESIDE)}` : head,
      ...(gone === '' ? [] : [element('del', {}, gone)]),
      ...(come === '' && gone !== '' ? [] : [element('ins', {}, come || ' ')]),
      tail.length > BESIDE ? `${tail.slice(0, BESIDE)}…` : tail,
    );

  return {
    async show(made, edits) {
      shown = made;
      const before = edits === undefined ? undefined : await textOf(edits).catch(() => undefined);
      // Something else was made meanwhile.
      if (shown !== made) return;
      box.hidden = before === undefined;
      if (before === undefined) return;
      const changed = changesOf(before, made.files[0]?.text ?? '');
      one('[data-part="changes"] [data-count]').textContent = String(changed.length);
      const rows = changed.slice(0, MOST_SHOWN).map(row);
      const left = changed.length - rows.length;
      if (left > 0) rows.push(element('li', { class: 'hint' }, say('more', { n: left })));
      if (changed.length === 0) rows.push(element('li', { class: 'hint' }, say('unchanged')));
      one('[data-part="changes"] [data-list]').replaceChildren(...rows);
    },
  };
}
