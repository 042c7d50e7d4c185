/** "reading 3200/10000" on stderr, from the second second on: short runs stay silent. */
import type { Text } from '../format/problem.ts';
import { languageOfCall } from './language.ts';

export function progress(what: Text | string): (done: number, all: number) => void {
  const words = typeof what === 'string' ? what : what[languageOfCall()];
  const began = Date.now();
  let told = began;
  return (done, all) => {
    const now = Date.now();
    if (now - told < 2000) return;
    told = now;
    process.stderr.write(`${words} ${done}/${all}\n`);
  };
}
