/** What a feed must be, from RFC 4287 and from the text of JSON Feed 1.1: text of a feed → what is wrong with it. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { childrenOf, readXml, type XmlElement } from './xml-reader.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;

export function faultsOfAtom(text: string): string[] {
  const feed = readXml(text);
  const faults: string[] = [];
  const exactlyOne = (element: XmlElement, names: readonly string[]) => {
    for (const name of names)
      if (childrenOf(element, name).length !== 1)
        faults.push(`${element.name}: ${childrenOf(element, name).length} of ${name}`);
  };
  if (feed.name !== 'feed' || feed.namespace !== ATOM) faults.push(`root is ${feed.namespace} ${feed.name}`);
  exactlyOne(feed, ['id', 'title', 'updated']);
  if (!feed.children.some(({ name, attributes }) => name === 'link' && attributes['rel'] === 'self'))
    faults.push('no link to itself');
  const entries = childrenOf(feed, 'entry');
  for (const entry of entries) {
    exactlyOne(entry, ['id', 'title', 'updated', 'content']);
    const links = childrenOf(entry, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate');
    if (links.length !== 1) faults.push(`entry with ${links.length} links`);
    if (childrenOf(feed, 'author').length + childrenOf(entry, 'author').length === 0) faults.push('entry of nobody');
  }
  for (const element of [feed, ...entries]) {
    for (const { name, text: moment } of element.children)
      if ((name === 'updated' || name === 'published') && (!MOMENT.test(moment) || Number.isNaN(Date.parse(moment))))
        faults.push(`${name} is ${moment}`);
    const id = childrenOf(element, 'id')[0]?.text ?? '';
    if (!/^[a-z][a-z0-9+.-]*:\S+$/u.test(id)) faults.push(`id is no IRI: ${id}`);
  }
  const ids = entries.map((entry) => childrenOf(entry, 'id')[0]?.text);
  if (new Set(ids).size !== ids.length) faults.push('two entries of one id');
  return faults;
}

const text = { type: 'string' };
const url = { type: 'string', format: 'uri' };
const author = {
  type: 'object',
  properties: { name: text, url, avatar: url },
  anyOf: [{ required: ['name'] }, { required: ['url'] }, { required: ['avatar'] }],
};
/** https://www.jsonfeed.org/version/1.1/, in its own order. */
const JSON_FEED = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  patternProperties: { '^_': {} },
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: url,
    feed_url: url,
    description: text,
    user_comment: text,
    next_url: url,
    icon: url,
    favicon: url,
    authors: { type: 'array', items: author },
    language: text,
    expired: { type: 'boolean' },
    hubs: { type: 'array' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        additionalProperties: false,
        patternProperties: { '^_': {} },
        anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
        properties: {
          id: { ...text, minLength: 1 },
          url,
          external_url: url,
          title: text,
          content_html: text,
          content_text: text,
          summary: text,
          image: url,
          banner_image: url,
          date_published: { type: 'string', format: 'date-time' },
          date_modified: { type: 'string', format: 'date-time' },
          authors: { type: 'array', items: author },
          tags: { type: 'array', items: text },
          language: text,
          attachments: { type: 'array' },
        },
      },
    },
  },
};

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const isJsonFeed = ajv.compile(JSON_FEED);

export function faultsOfJsonFeed(written: string): string[] {
  const feed: unknown = JSON.parse(written);
  if (!isJsonFeed(feed))
    return (isJsonFeed.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  const ids = (feed as { items: { id: string }[] }).items.map(({ id }) => id);
  return new Set(ids).size === ids.length ? [] : ['two items of one id'];
}
