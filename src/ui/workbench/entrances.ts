/** How one comes to the workbench from another page: `?answer=threads/x`, `?correct=analyses/x`, `?paper=2406.11813`. */
import type { Parts } from './dom.ts';
import type { Engine } from './engine.ts';

export interface Entrance {
  readonly source: string;
  readonly name: string;
  /** Path of the file that it changes. */
  readonly edits?: string | undefined;
  /** What is selected in it. */
  readonly select?: readonly [number, number] | undefined;
}

const REF = /^(threads|analyses|topics|digests|papers)\/[a-z0-9]+(?:[.-][a-z0-9]+)*$/u;
const PAPER = /^\d{4}\.\d{4,5}$/u;

export async function enter(
  asked: URLSearchParams,
  engine: Engine,
  base: string,
  { say }: Parts,
): Promise<Entrance | { readonly gone: string } | undefined> {
  const paper = asked.get('paper');
  if (paper !== null && paper !== '' && !PAPER.test(paper)) return { gone: say('gone', { what: paper }) };
  // What is here already is not written a second time.
  const isHere = engine.site.papers.some(({ id }) => id === paper);
  if (paper !== null && !isHere) return newPaper(paper, say('mark', { what: say('titleHere') }));
  const answered = isHere ? null : asked.get('answer');
  const ref = isHere ? `papers/${paper ?? ''}` : (answered ?? asked.get('correct'));
  if (ref === null) return undefined;
  const id = ref.replace(/^.*\//u, '');
  const text = REF.test(ref) ? await fileOfPage(ref, engine, base) : undefined;
  if (text === undefined) return { gone: say('gone', { what: ref }) };
  const name = `${id}.mdx`;
  const edits = pathOf(ref, text);
  if (answered === null) return { source: text, name, edits };
  const [added, words] = reply(text, say('mark', { what: say('answerHere') }));
  const source = `${text.trimEnd()}\n${added}`;
  const at = source.lastIndexOf(words);
  return { source, name, edits, select: [at, at + words.length] };
}

/** The file of a page of the site, made of the Markdown that it gives out. Undefined where there is none. */
export async function fileOfPage(ref: string, engine: Engine, base: string): Promise<string | undefined> {
  const response = await fetch(`${base}${ref}.md`).catch(() => undefined);
  return response?.ok === true ? engine.read(await response.text(), ref.replace(/^.*\//u, '')) : undefined;
}

/** A reply that is still to be written, with the next free id. */
/** @param words that stand where it is to be written */
function reply(text: string, words: string): readonly [added: string, words: string] {
  const used = new Set([...text.matchAll(/\bid="(r\d+)"/gu)].map(([, id]) => id));
  let number = 1;
  while (used.has(`r${number}`)) number++;
  const by = nextSpeaker(text);
  return [`\n<Reply id="r${number}"${by === undefined ? '' : ` by="${by}"`}>\n\n${words}\n\n</Reply>\n`, words];
}

/** 研究员4 where three have spoken; none where nobody is named. */
function nextSpeaker(text: string): string | undefined {
  const labels = [...text.matchAll(/<Reply\b[^>]*\bby="([^"]*)"/gu)].map(([, label = '']) => label);
  if (labels.length === 0) return undefined;
  const numbered = labels.flatMap((label) => {
    const [, word, number] = /^(.*?)(\d+)$/u.exec(label) ?? [];
    return word === undefined ? [] : [{ word, number: Number(number) }];
  });
  const word = numbered[0]?.word ?? '研究员';
  return `${word}${Math.max(0, ...numbered.map(({ number }) => number)) + 1}`;
}

function pathOf(ref: string, text: string): string {
  const [room = '', id = ''] = ref.split('/');
  const year = /^date: ["']?(\d{4})/mu.exec(text)?.[1] ?? '';
  return room === 'threads' ? `threads/${year}/${id}.mdx` : `${room}/${id}.${room === 'papers' ? 'yml' : 'mdx'}`;
}

/** A record with places to fill; the first is selected. Without an id the id is the first. */
function newPaper(id: string, title: string): Entrance {
  const arxiv = id === '' ? '2401.00001' : id;
  const source = `title: ${quoted(title)}\narxiv: "${arxiv}"\nunconfirmed: [authors, year]\n`;
  const place = id === '' ? arxiv : title;
  const at = source.indexOf(place);
  return { source, name: '', select: [at, at + place.length] };
}

/** A colon with a space behind it parts a key from its value. */
const quoted = (text: string): string => (text.includes(': ') ? `"${text}"` : text);
