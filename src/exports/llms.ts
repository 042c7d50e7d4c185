/** What the site is and what of it is where, in the form of llms.txt: for programs that read Markdown and follow links. */
import { addressOf, titleOf } from '../corpus/references.ts';
import type { Corpus } from '../corpus/model.ts';
import { whatsNew } from '../corpus/whats-new.ts';
import type { Entry } from '../format/rendered.ts';
import { fullAddress, type SiteAddress } from './site-address.ts';

/** Of threads and analyses only the newest: all others are in the corpus, and under their topics. */
const MOST_ITEMS = 50;

const PAGES = [
  ['/index.md', 'what is here'],
  ['/topics.md', 'the tree of topics; `/topics/<slug>.md` says what is believed now, on what evidence'],
  ['/open.md', 'what nobody has answered'],
  ['/threads.md', 'all threads, the newest first'],
  ['/analyses.md', 'papers that were read'],
  ['/papers.md', 'all papers named here; `/papers/<id>.md` has every mention in its sentence'],
  ['/digests.md', 'issues of the digest'],
  ['/glossary.md', 'terms in Chinese and English'],
  ['/map.md', 'which topics and papers belong together'],
  ['/about.md', 'how to read this site'],
  ['/contribute.md', 'how to contribute'],
] as const;

export interface LlmsWords {
  readonly site: string;
  readonly tagline: string;
  readonly about: string;
}

export function printLlms(corpus: Corpus, site: SiteAddress, words: LlmsWords): string {
  const at = (address: string) => fullAddress(site, address);
  const page = (entry: Entry, note = '') =>
    `- [${titleOf(entry).replace(/[[\]\\]/gu, '\\$&')}](${at(addressOf(entry).replace(/\/$/u, '.md'))})${note === '' ? '' : `: ${note}`}`;
  return [
    `# ${words.site}`,
    '',
    `> ${words.tagline}`,
    '',
    words.about,
    '',
    'Wenqu is a digest of questions and answers among researchers, in Chinese with English terms. Every page has its Markdown beside it: put',
    '`.md` in place of the last slash of its address. Of threads, analyses, topics and digests it is the source, with a head of YAML;',
    "formulas are LaTeX, `<Reply by=\"…\">` is one person's turn, `<Note>` is the curator's own voice and never a speaker's. Of a paper it is",
    'the record as YAML, then every sentence here that names it. Labels such as 研究员1 hold within one thread only. A date that',
    'is called inferred (推断, `dateInferred`) was not given by the source.',
    'Read the status of a thread and its date before you rely on it: `disputed`, `open` and `superseded` mean what they say.',
    '',
    '## Pages',
    '',
    ...PAGES.map(([address, note]) => `- [${address}](${at(address)}): ${note}`),
    '',
    '## Data',
    '',
    `- [corpus.jsonl](${at('/corpus.jsonl')}): every post, one a line, with parents, roles, papers, topics and permanent links`,
    `- [corpus.schema.json](${at('/corpus.schema.json')}): JSON Schema of a line`,
    `- [claims.jsonl](${at('/claims.jsonl')}): every claim of the topics, one a line, with its status, date and evidence for and against`,
    `- [claims.schema.json](${at('/claims.schema.json')}): JSON Schema of a line`,
    `- [library.bib](${at('/library.bib')}): all papers named here; each has \`/papers/<id>.bib\`, \`.ris\` and \`.json\` (CSL-JSON) of its own`,
    `- [feed.xml](${at('/feed.xml')}), [feed.json](${at('/feed.json')}): what is new, full text; each topic has \`/topics/<slug>/feed.xml\` and \`feed.json\``,
    `- [open/feed.xml](${at('/open/feed.xml')}), [open/feed.json](${at('/open/feed.json')}): questions without an answer`,
    '',
    '## Topics',
    '',
    ...corpus.topics.map((topic) => page(topic, topic.data.en)),
    '',
    '## Digests',
    '',
    ...corpus.digests.slice(0, MOST_ITEMS).map((digest) => page(digest, dateOf(digest.data))),
    '',
    '## Newest threads and analyses',
    '',
    ...whatsNew(corpus, MOST_ITEMS).map((entry) =>
      page(entry, [dateOf(entry.data), entry.data.status].filter((part) => part !== undefined).join(', ')),
    ),
    '',
  ].join('\n');
}

function dateOf({ date, dateBasis }: { readonly date: string; readonly dateBasis?: string | undefined }): string {
  return dateBasis === undefined ? date : `${date} (inferred)`;
}
