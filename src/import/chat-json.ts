/** Text that is JSON, as Slack, Discord and Telegram export talk → the same talk as lines that a person can read, before anything else reads it. Pure. */
import { both, type Text } from '../format/problem.ts';

/** JSON that holds no messages is nothing to read: its names would stand in the file as words. */
export const DATA = both(
  '这是 JSON 数据，里面没有找到聊天消息；请导出成文字再导入',
  'Unexpected JSON data without messages of a chat in it, expected text: export it as text first',
);

export const LAID_OUT = {
  reason: both(
    '这是聊天软件导出的 JSON，先排成了聊天记录',
    'This is JSON that a chat program exported: it was laid out as a chat log first',
  ),
  choice: both('行号照排好的记录数', 'lines are counted as in that log'),
};

interface Message {
  readonly name: string;
  /** YYYY-MM-DD HH:MM:SS */
  readonly time: string;
  readonly text: string;
  readonly order: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Undefined for what is no JSON. */
export function chatOfJson(text: string): string | { readonly refusal: Text } | undefined {
  if (!/^\ufeff?\s*[[{]/u.test(text)) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return undefined;
  }
  const listed = Array.isArray(data) ? data : Object(data) === data ? (data as Json)['messages'] : undefined;
  const all = (Array.isArray(listed) ? (listed as unknown[]) : []).filter(isObject);
  const names = new Map(all.map((one) => [wordsOf(one['user']), nameOf(one)]));
  const messages = all.flatMap((one) => messageOf(one, names));
  if (messages.length === 0) return { refusal: DATA };
  return messages
    .toSorted((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ name, time, text: said }) => `${name} ${time}\n${said}\n`)
    .join('\n');
}

function messageOf(one: Json, names: ReadonlyMap<string, string>): Message[] {
  const time = timeOf(one);
  const raw = one['text'] ?? one['content'];
  const text = (Array.isArray(raw) ? raw.map(partOf).join('') : wordsOf(raw)).trim();
  const name = nameOf(one);
  // Who joined, what was pinned.
  const isNotice =
    'subtype' in one || (typeof one['type'] === 'string' && !/^(?:message|Default|Reply)$/u.test(one['type']));
  if (time === undefined || text === '' || name === '' || isNotice) return [];
  const started = wordsOf(one['thread_ts']) || wordsOf(one['ts']);
  return [{ name, time, text: 'ts' in one ? withoutMarkup(text, names) : text, order: `${started || time} ${time}` }];
}

function nameOf(one: Json): string {
  const profile = objectIn(one['user_profile']);
  const author = objectIn(one['author']);
  const said = [
    ...[profile['display_name'], profile['real_name'], author['nickname'], author['name']],
    ...[one['from'], one['username'], one['name'], one['user']],
  ];
  return (
    said
      .map(wordsOf)
      .find((name) => name !== '')
      ?.replace(/\s+/gu, ' ') ?? ''
  );
}

function timeOf(one: Json): string | undefined {
  const seconds = Number.parseFloat(wordsOf(one['ts']));
  const iso = Number.isFinite(seconds)
    ? new Date(seconds * 1000).toISOString()
    : wordsOf(one['timestamp'] ?? one['date'] ?? one['time']);
  const [, day, time] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)/u.exec(iso) ?? [];
  return day === undefined || time === undefined ? undefined : `${day} ${time}`;
}

/** Telegram parts a text where a link or bold words stand in it. */
function partOf(part: unknown): string {
  return typeof part === 'string' ? part : wordsOf(objectIn(part)['text']);
}

/** `<@U01>`, `<https://…|words>`, `&amp;` of Slack. */
function withoutMarkup(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replace(/<@(\w+)(?:\|([^>]*))?>/gu, (_, id: string, label?: string) => `@${names.get(id) ?? label ?? id}`)
    .replace(/<#\w+\|([^>]*)>/gu, '#$1')
    .replace(/<!(\w+)[^>]*>/gu, '@$1')
    .replace(/<(https?:[^|>]+)\|([^>]*)>/gu, (_, address: string, label: string) =>
      label === '' || address.includes(label) ? address : `${label} ${address}`,
    )
    .replace(/<((?:https?|mailto):[^>]+)>/gu, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const isObject = (one: unknown): one is Json => typeof one === 'object' && one !== null && !Array.isArray(one);
const objectIn = (one: unknown): Json => (isObject(one) ? one : {});
const wordsOf = (one: unknown): string => (typeof one === 'string' ? one : '');
