/** All readers. The one that is surest reads. */
import type { Reader } from './reader.ts';

export const READERS: readonly Reader[] = [];
