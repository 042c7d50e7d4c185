/** What is remembered of links from week to week: which have died and where a copy is kept. A JSON file with one address a line of its keys. */
import { existsSync, readFileSync } from 'node:fs';
import type { Looked } from './look-at-link.ts';
import { writeWhole } from '../write-whole.ts';

export interface Remembered {
  /** Where a copy is kept. */
  readonly copy?: string;
  /** Since when the address is known to lead nowhere, and what it said. */
  readonly dead?: string;
  readonly why?: string;
}
export type LinkRecord = Readonly<Record<string, Remembered>>;

export function readRecord(file: string): LinkRecord {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LinkRecord) : {};
}

export function writeRecord(file: string, record: LinkRecord): void {
  const sorted = Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeWhole(file, `${JSON.stringify(sorted, undefined, 2)}\n`);
}

/**
 * The record after a look: addresses that stand nowhere any more are forgotten, one that is alive again is no longer dead, and one that
 * gave no clear answer stays what it was. Nothing of it changes from week to week by itself.
 */
export function remember(
  before: LinkRecord,
  looked: ReadonlyMap<string, Looked>,
  copies: ReadonlyMap<string, string>,
  today: string,
): LinkRecord {
  const after: Record<string, Remembered> = {};
  for (const [url, { state, why }] of looked) {
    const was = Object.hasOwn(before, url) ? before[url] : undefined;
    const copy = was?.copy ?? copies.get(url);
    const stays = state === 'unsure' && was?.dead !== undefined;
    const dead = state === 'dead' || stays ? (was?.dead ?? today) : undefined;
    const said = stays ? was.why : why;
    if (copy === undefined && dead === undefined) continue;
    after[url] = {
      ...(copy !== undefined && { copy }),
      ...(dead !== undefined && { dead, ...(said !== undefined && { why: said }) }),
    };
  }
  return after;
}
