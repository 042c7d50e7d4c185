/** A place in a text and the language of the whole → that in which words of ours should stand there: people of one group write either script. */
import { scriptOf } from '../../format/one-script.ts';
import type { WrittenIn } from '../../format/written-in.ts';

const NEAR = 200;

export function scriptAround(text: string, from: number, to: number, whole: WrittenIn): WrittenIn {
  if (whole === 'en') return 'en';
  const start = Math.max(text.lastIndexOf('\n', from - 1) + 1, from - NEAR);
  const end = text.indexOf('\n', to);
  const line = `${text.slice(start, from)}${text.slice(to, Math.min(end < 0 ? text.length : end, to + NEAR))}`;
  const counts = { simplified: 0, traditional: 0 };
  for (let at = 0; at < line.length; at++) {
    const script = scriptOf(line.charCodeAt(at));
    if (script !== undefined) counts[script]++;
  }
  if (counts.simplified === counts.traditional) return whole;
  return counts.traditional > counts.simplified ? 'zh-Hant' : 'zh-Hans';
}
