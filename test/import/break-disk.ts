/**
 * Loaded before a program (`node --import`): ends it, or fails its work on the disk, at the n-th call that changes the disk.
 * BREAK_AT=n; BREAK_HOW=kill (the process is gone at once, as by kill -9 or a lost plug) or an error code such as ENOSPC, for
 * this call and all that need room after it. Counting begins anew when the program sets another BREAK_AT.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let at = Number(process.env['BREAK_AT']);
const how = process.env['BREAK_HOW'] ?? 'kill';
let calls = 0;

/** What takes nothing from a disk succeeds on a full one. */
const NEEDS_ROOM = ['openSync', 'writeFileSync', 'mkdirSync', 'linkSync'] as const;
const NEEDS_NONE = ['renameSync', 'rmSync', 'rmdirSync', 'fsyncSync', 'closeSync'] as const;

for (const name of [...NEEDS_ROOM, ...NEEDS_NONE]) {
  const original = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]): unknown => {
      const wanted = Number(process.env['BREAK_AT']);
      if (wanted !== at) calls = 0;
      at = wanted;
      calls++;
      if (how === 'kill') {
        if (calls === at) process.kill(process.pid, 'SIGKILL');
      } else if (calls >= at && (NEEDS_ROOM as readonly string[]).includes(name) && !isReading(name, args)) {
        throw Object.assign(new Error(`${how}: no room`), { code: how, path: String(args[0]) });
      }
      return original(...args);
    },
  });
}
syncBuiltinESMExports();

function isReading(name: string, args: readonly unknown[]): boolean {
  return name === 'openSync' && args[1] === 'r';
}
