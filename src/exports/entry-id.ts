/**
 * The name of an item for ever, as a UUID of version 5: the same on every machine and in every build, and the same still when the
 * site moves to another address, so that no reader shows old items as new.
 */
import { createHash } from 'node:crypto';

/** Names of this archive; an archive with other content takes a UUID of its own here. */
const ARCHIVE = '5d1f2c5e-6f0b-4f3a-9a44-7e1d0c8b9f21';

/** `ref`: `threads/wider-or-deeper`, `topics/kan#c1`, `feeds/open`. */
export function entryId(ref: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(ARCHIVE.replaceAll('-', ''), 'hex'))
    .update(ref)
    .digest();
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `urn:uuid:${parts.join('-')}`;
}
