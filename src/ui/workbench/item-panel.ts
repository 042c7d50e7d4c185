/** One item: what can be set of it, what the check says, others like it, and how it will look. */
import type { KnownTopic } from '../../import/files/known.ts';
import type { Made, MadeProblem } from '../../workbench/made.ts';
import type { ItemWish } from '../../workbench/wish.ts';
import { element, type Parts, refill } from './dom.ts';
import { type FindLike, openLikes } from './likes.ts';

export interface ItemActions {
  choose(index: number): void;
  change(part: ItemWish): void;
}

export interface ItemPanel {
  setTopics(topics: readonly KnownTopic[]): void;
  show(made: Made, current: number): void;
}

const FIELDS = ['title', 'summary', 'status', 'date'] as const;

export function openItemPanel({ one, all, say }: Parts, findLike: FindLike, actions: ItemActions): ItemPanel {
  const fields = all<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[data-field]');
  const preview = one('[data-preview]');
  const words = { heading: say('maybeThere'), differs: say('differs') };
  const likes = openLikes(one('[data-likes]'), findLike, words, (others) => actions.change({ others }));
  let topics: readonly KnownTopic[] = [];
  let chosen: readonly string[] = [];

  for (const field of fields) {
    const name = field.dataset['field'] ?? '';
    field.addEventListener('input', () => {
      if (field.checkValidity()) actions.change({ [name]: field.value.replace(/\s+/gu, ' ').trim() || undefined });
    });
    field.addEventListener('change', () => field.reportValidity());
    // What is still to be written is written over.
    field.addEventListener('focus', () => {
      if (/^〔待写：[^〕]*〕$/u.test(field.value) && 'select' in field) field.select();
    });
  }
  const adder = one<HTMLInputElement>('#bench_topic');
  const add = () => {
    const typed = adder.value.trim().toLowerCase();
    const topic = topics.find(({ id, title, en, aliases = [] }) =>
      [id, title, en, ...aliases].some((name) => name.toLowerCase() === typed),
    );
    if (!topic || chosen.includes(topic.id) || chosen.length >= 5) return;
    adder.value = '';
    actions.change({ topics: [...chosen.filter((id) => id !== 'unsorted'), topic.id] });
  };
  adder.addEventListener('change', add);
  adder.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    add();
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

  function showTopics(): void {
    refill(
      one('[data-topics]'),
      chosen.map((id) => {
        const name = topics.find((topic) => topic.id === id)?.title ?? id;
        const remove = element(
          'button',
          {
            type: 'button',
            class: 'bench-link',
            'data-key': `topic ${id}`,
            'aria-label': `${say('remove')} ${name}`,
            disabled: chosen.length < 2 ? '' : undefined,
          },
          '×',
        );
        remove.addEventListener('click', () => actions.change({ topics: chosen.filter((one) => one !== id) }));
        return element('li', {}, name, ' ', remove);
      }),
    );
  }

  function problemRow({ path, line, column, rule, message, help, excerpt }: MadeProblem): HTMLElement {
    return element(
      'li',
      { class: 'bench-problem' },
      element('code', {}, rule),
      ` ${message}`,
      ...(help === undefined ? [] : [element('p', {}, say('mend', { help }))]),
      element('p', { class: 'hint' }, `${path}:${line}:${column} `, element('code', {}, excerpt.slice(0, 160))),
    );
  }

  return {
    setTopics(all) {
      topics = all;
      one('#bench_all_topics').replaceChildren(
        ...all.map(({ title, en }) =>
          element('option', { value: document.documentElement.lang === 'en' ? en : title }, en),
        ),
      );
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
      for (const name of FIELDS) {
        const field = one<HTMLInputElement>(`[data-field="${name}"]`);
        const value = name === 'title' ? item.title : file?.[name];
        field.closest<HTMLElement>('.bench-field')?.toggleAttribute('hidden', value === undefined);
        if (document.activeElement !== field) field.value = value ?? '';
      }
      chosen = file?.topics ?? [];
      showTopics();
      // Problems of records and digests are shown beside the first item: they belong to all.
      const own = new Set(items.flatMap((other) => (other.index !== current && other.file ? [other.file.path] : [])));
      const here = problems.filter(({ path }) => !own.has(path));
      const inline = here.filter(({ path, post }) => path === file?.path && post !== undefined);
      refill(one('[data-problems]'), here.filter((problem) => !inline.includes(problem)).map(problemRow));
      // Our own renderer's HTML, from text that has passed its guard: no tag or attribute of the source is in it.
      preview.innerHTML = file?.html ?? '';
      for (const problem of inline)
        preview
          .querySelector(`#${CSS.escape(problem.post ?? '')} .post-text`)
          ?.prepend(element('ul', { class: 'bench-list bench-problems' }, problemRow(problem)));
      const id = file?.path.replace(/^.*\/|\.mdx$/gu, '') ?? '';
      const asked = item.kind !== 'analysis' ? file?.question : undefined;
      likes.show(asked === undefined ? undefined : { id, title: item.title, question: asked }, item.others);
      const leave = element('label', { class: 'bench-leave' });
      const box = element('input', { type: 'checkbox', 'data-key': 'leave' });
      box.checked = item.isLeftOut;
      box.addEventListener('change', () => actions.change({ isLeftOut: box.checked || undefined }));
      leave.append(box, ` ${say('leaveOut')}`);
      one('[data-leave]').replaceChildren(...(items.length > 1 ? [leave] : []));
    },
  };
}
