/** Bytes of a document → the draft of what it holds, or why there is none. Here is only chosen what they are: a file of ours, talk as JSON, or raw text. Pure: Node and browser. */
import type { Text } from '../format/problem.ts';
import { itemAsItStands, partAsItStands } from './as-it-stands.ts';
import { chatOfJson } from './chat-json.ts';
import type { Composed } from './composed.ts';
import { decode } from './decode.ts';
import type { ImportOptions } from './options.ts';
import { readOurOwn, readOurPart } from './our-own.ts';
import { isPatch, PATCH } from './patch.ts';
import { readRaw } from './read-raw.ts';

export type Imported = { readonly draft: Composed } | { readonly refusal: Text };

export function importBytes(bytes: Uint8Array, options: ImportOptions): Imported {
  const decoded = decode(bytes);
  if ('refusal' in decoded) return decoded;
  const { text } = decoded;
  if (isPatch(text)) return { refusal: PATCH };
  const chat = chatOfJson(text);
  if (typeof chat === 'object') return chat;
  if (chat !== undefined) return { draft: readRaw(chat, { ...options, isLaidOut: true }) };
  const mayBeOurs = options.dialect === undefined || options.dialect === 'wenqu';
  const own = mayBeOurs ? readOurOwn(text, options.name) : undefined;
  if (own) return { draft: itemAsItStands(own, text, options) };
  const part = mayBeOurs ? readOurPart(text) : undefined;
  if (part) return { draft: partAsItStands(part, text, options) };
  return { draft: readRaw(text, options, bytes.length) };
}
