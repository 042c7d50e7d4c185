/** The JSON Schema of one line of `claims.jsonl`. A line only ever gains fields; no field changes its meaning. */
import { claimSchema } from '../format/schema/topic.ts';

const text = { type: 'string' } as const;
const date = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' } as const;
const url = { type: 'string', format: 'uri-reference' } as const;

const evidence = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['ref', 'url'],
    properties: {
      ref: { ...text, description: 'What speaks: a post or a finding (`threads/x#r1`), an item, or a paper.' },
      quote: { ...text, description: 'The very words of the post, as inline Markdown.' },
      at: { ...text, description: 'Place in the paper.' },
      url: { ...url, description: 'Permanent link to it.' },
    },
  },
} as const;

/** `id`: the address at which the schema stands. */
export function claimsSchema(id: string): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'A line of claims.jsonl',
    description:
      'One thing that is believed, disputed, unknown or no longer believed on a topic, in the judgement of its curator, with what speaks for and against it. Claims of one topic stand together, in the order of its page. Dates are as exact as is known: YYYY, YYYY-MM or YYYY-MM-DD.',
    type: 'object',
    additionalProperties: false,
    required: [
      'id',
      'topic',
      'claim',
      'title',
      'en',
      'markdown',
      'text',
      'status',
      'since',
      'sinceInferred',
      'for',
      'against',
      'language',
      'url',
    ],
    properties: {
      id: {
        type: 'string',
        pattern: '^topics/[a-z0-9]+(-[a-z0-9]+)*#[a-z][a-z0-9-]*$',
        description: 'Names this claim for ever: the topic, and the claim in it.',
      },
      topic: { ...text, description: 'The topic it stands in; the page is at /topics/<topic>/.' },
      claim: { ...text, description: 'Id of the claim on that page.' },
      title: { ...text, description: 'Name of the topic in Chinese.' },
      en: { ...text, description: 'Name of the topic in English.' },
      markdown: {
        ...text,
        description: 'The claim as inline Markdown: formulas are LaTeX between dollar signs, papers are <Cite> tags.',
      },
      text: { ...text, description: 'Its words alone; formulas are LaTeX without dollar signs.' },
      status: {
        enum: claimSchema.shape.status.options,
        description:
          '`held`: believed now; `disputed`: evidence on both sides; `open`: nobody knows; `superseded`: no longer believed.',
      },
      since: { ...date, description: 'Since when it has had this status.' },
      sinceInferred: {
        type: 'boolean',
        description: 'True where the date of something it rests on was not given by the source but inferred.',
      },
      note: { ...text, description: 'How far it holds, as inline Markdown.' },
      for: { ...evidence, description: 'What speaks for it.' },
      against: { ...evidence, description: 'What speaks against it.' },
      language: { const: 'zh-Hans', description: 'Language and script in which it was written.' },
      url: { ...url, description: 'Permanent link to the claim.' },
    },
  };
}
