/** One of several threads that draw pictures. */
import { workerData } from 'node:worker_threads';
import { draw, type Drawing } from './draw-pictures.ts';

const { folder, drawings } = workerData as { readonly folder: string; readonly drawings: readonly Drawing[] };
await draw(folder, drawings);
