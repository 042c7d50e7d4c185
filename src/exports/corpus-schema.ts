/** The JSON Schema of one line of `corpus.jsonl`. A line only ever gains fields; no field changes its meaning. */
import { WISHES } from '../format/schema/fields.ts';

const text = { type: 'string' } as const;
const date = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' } as const;
const item = { type: 'string', pattern: '^(threads|analyses)/[a-z0-9]+(-[a-z0-9]+)*$' } as const;
const post = { type: 'string', pattern: '^(threads|analyses)/[a-z0-9]+(-[a-z0-9]+)*(#[a-z][a-z0-9-]*)?$' } as const;

/** `id`: the address at which the schema stands. */
export function corpusSchema(id: string): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'A line of corpus.jsonl',
    description:
      'One turn of a thread, or one analysis of a paper. Lines of one item stand together, in the order of the text. Dates are as exact as is known: YYYY, YYYY-MM or YYYY-MM-DD.',
    type: 'object',
    additionalProperties: false,
    required: [
      'id',
      'item',
      'post',
      'parent',
      'role',
      'by',
      'kind',
      'title',
      'language',
      'date',
      'dateInferred',
      'status',
      'topics',
      'papers',
      'rights',
      'url',
      'markdown',
      'text',
      'notes',
    ],
    properties: {
      id: { ...post, description: 'Names this line for ever: the item, and the post in it.' },
      item: { ...item, description: 'The thread or analysis it stands in.' },
      post: { type: ['string', 'null'], description: 'Id of the post in its thread; null for an analysis.' },
      parent: {
        type: ['string', 'null'],
        description: '`id` of the line that this one answers; null where it opens the thread, and for an analysis.',
      },
      role: {
        enum: ['question', 'reply', 'followup', 'author', 'analysis'],
        description:
          '`author`: an answer by an author of the paper that is talked about. `analysis`: the reading of a paper.',
      },
      by: {
        type: ['string', 'null'],
        description:
          'Label of the speaker, such as 研究员1. It holds within its item only: equal labels of two items are not one person.',
      },
      kind: { enum: ['question', 'discussion', 'short', 'brief', 'deep-dive'], description: 'Kind of the item.' },
      title: { ...text, description: 'Title of the item.' },
      summary: { ...text, description: 'What came out of the item, as Markdown; on its first line only.' },
      language: {
        enum: ['zh-Hans', 'zh-Hant', 'en'],
        description: 'Language and script in which the post was written.',
      },
      date: { ...date, description: 'Date of the post where it has one of its own, else of its item.' },
      dateInferred: { type: 'boolean', description: 'True where the date was not given by the source but inferred.' },
      status: {
        enum: ['open', 'answered', 'disputed', 'superseded', null],
        description:
          'Where the item stands in the judgement of a curator; null for an analysis that nobody has challenged.',
      },
      statusDate: { ...date, description: 'When the status was judged.' },
      supersededBy: { ...text, description: 'The item that took its place.' },
      topics: { type: 'array', items: text, description: 'Topics of the item, the main one first.' },
      papers: {
        type: 'array',
        description: 'Papers that this post names, or this analysis reads and names.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id'],
          properties: {
            id: { ...text, description: 'arXiv id without its version, or a key; the record is at /papers/<id>.json.' },
            version: { type: 'integer', minimum: 1, description: 'Version that was named or read.' },
            at: { ...text, description: 'Place in the paper.' },
          },
        },
      },
      rights: {
        enum: ['retold', 'quoted', 'permission', 'cc-by', 'cc-by-sa', 'public-domain'],
        description: 'By what right the words stand here. `retold`: in our own words.',
      },
      url: { type: 'string', format: 'uri-reference', description: 'Permanent link to the post.' },
      markdown: {
        ...text,
        description:
          'The words as Markdown: formulas are LaTeX between dollar signs, papers are <Cite> tags, a curator’s word within is a <Note> tag.',
      },
      text: { ...text, description: 'The words alone; formulas are LaTeX without dollar signs, notes are left out.' },
      withdrawn: { ...date, description: 'When the words of this line were withdrawn; they are empty then.' },
      wish: { enum: [...WISHES], description: 'By whose wish they were withdrawn.' },
      notes: {
        type: 'array',
        description: 'The curator’s own words behind this post: no part of what was said.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['markdown', 'text'],
          properties: { id: { ...text, description: 'Id of the note on its page.' }, markdown: text, text },
        },
      },
    },
  };
}
