/** One build at a time in one checkout: two would write into each other's working files. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { both } from '../format/problem.ts';
import { say } from './language.ts';

/** Waits while another process holds the lock; a lock whose process is gone is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  // Written first and linked then: nobody ever sees a lock without its holder in it.
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  let told = false;
  while (!take(mine, file)) {
    if (!told)
      say(
        both(
          `这里正在建站，等它结束……（如果没有，请删去 ${file}）`,
          `Another build is running here; waiting for it … (if none is, delete ${file})`,
        ),
      );
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  rmSync(mine);
  try {
    return await work();
  } finally {
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  }
}

function take(mine: string, file: string): boolean {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = holderOf(file);
  if (holder !== undefined && !isAlive(holder)) {
    // Of several that see a dead holder, one wins this rename; the others come round again.
    try {
      renameSync(file, `${mine}.dead`);
      rmSync(`${mine}.dead`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return false;
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
