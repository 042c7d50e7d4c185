/** The Atom that arXiv's API answers with → the papers in it, or what it says is wrong. Throws where the text is no such feed. */
import { SaxesParser } from 'saxes';

export interface ArxivPaper {
  /** Without version: `2406.11813`, `cs/0112017`. */
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** As it is kept, in TeX. */
  readonly abstract?: string | undefined;
  /** Day of the first version, YYYY-MM-DD. */
  readonly published: string;
  readonly doi?: string | undefined;
  /** Where it appeared, as its authors say. */
  readonly journal?: string | undefined;
  readonly comment?: string | undefined;
}

export interface ArxivAnswer {
  readonly papers: readonly ArxivPaper[];
  /** What is wrong with the question. */
  readonly error?: string | undefined;
}

type Fields = Readonly<Record<string, readonly string[]>>;

export function readAtom(xml: string): ArxivAnswer {
  const entries = entriesOf(xml);
  const wrong = entries.find((fields) => /\/api\/errors(?:#|$)/u.test(first(fields, 'id') ?? ''));
  if (wrong) return { papers: [], error: first(wrong, 'summary') ?? 'Error' };
  return { papers: entries.flatMap((fields) => paperOf(fields) ?? []) };
}

/** An id that was never given can come back as an entry with nothing in it. */
function paperOf(fields: Fields): ArxivPaper | undefined {
  const id = /\/abs\/(.+?)(?:v\d+)?$/u.exec(first(fields, 'id') ?? '')?.[1];
  const title = first(fields, 'title');
  const published = /^\d{4}-\d{2}-\d{2}/u.exec(first(fields, 'published') ?? '')?.[0];
  const authors = fields['author/name'] ?? [];
  if (id === undefined || title === undefined || published === undefined || authors.length === 0) return undefined;
  return {
    id,
    title,
    authors,
    abstract: first(fields, 'summary'),
    published,
    doi: first(fields, 'doi'),
    journal: first(fields, 'journal_ref'),
    comment: first(fields, 'comment'),
  };
}

function first(fields: Fields, name: string): string | undefined {
  return fields[name]?.[0];
}

/** Texts of each entry by the names of the elements they stand in, white space made one blank. */
function entriesOf(xml: string): Fields[] {
  const parser = new SaxesParser({ xmlns: true });
  const entries: Record<string, string[]>[] = [];
  const path: string[] = [];
  let text = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local }) => {
    if (path.length === 0 && local !== 'feed') throw new Error(`Unexpected <${local}>, expected <feed>`);
    path.push(local);
    if (path.length === 2 && local === 'entry') entries.push({});
    text = '';
  });
  parser.on('text', (part) => void (text += part));
  parser.on('closetag', () => {
    const words = text.replace(/\s+/gu, ' ').trim();
    const entry = path[1] === 'entry' && path.length > 2 ? entries.at(-1) : undefined;
    if (entry && words !== '') (entry[path.slice(2).join('/')] ??= []).push(words);
    text = '';
    path.pop();
  });
  parser.write(xml).close();
  return entries;
}
