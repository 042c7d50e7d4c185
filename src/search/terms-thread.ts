/** The thread in which the terms of a large site are gathered; see `terms-beside.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SearchRecord } from './records.ts';
import { gatherTerms, type NamesOfSite } from './site-terms.ts';

const terms = gatherTerms(workerData as NamesOfSite);

parentPort?.on('message', (records: readonly SearchRecord[]) => {
  for (const record of records) terms.add(record);
  // An empty message is the last.
  if (records.length === 0) parentPort?.postMessage(terms.done());
});
