/** Flags of a command × what it would like to know → the flags with what a person at the terminal answers; elsewhere as they were. */
import { createInterface } from 'node:readline/promises';
import { both, type Text } from '../format/problem.ts';

export interface Question {
  readonly flag: string;
  /** Shown once before it is asked. */
  readonly list?: readonly string[] | undefined;
  readonly ask: Text;
  /** The flag's value, none for what was left empty and may be; or why to ask again. */
  readonly read: (answer: string) => { readonly value?: string | undefined } | { readonly again: Text };
}

export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly isTerminal: boolean;
}

/** The person pressed Ctrl-C, or Ctrl-D. */
export class Stopped extends Error {
  constructor(lang: 'zh' | 'en') {
    super(both('已停下，什么也没有写。', 'Stopped; nothing was written.')[lang]);
  }
}

// What is asked is no output: that is the path of the file alone.
const TERMINAL: Terminal = { input: process.stdin, output: process.stderr, isTerminal: process.stdin.isTTY };

/** `questions` are gathered only when somebody sits there to answer. Throws `Stopped`. */
export async function askMissing<T extends Readonly<Record<string, string | undefined>>>(
  flags: T,
  questions: () => Promise<readonly Question[]> | readonly Question[],
  lang: 'zh' | 'en',
  { input, output, isTerminal }: Terminal = TERMINAL,
): Promise<T> {
  if (!isTerminal) return flags;
  const missing = (await questions()).filter(({ flag }) => flags[flag] === undefined);
  if (missing.length === 0) return flags;
  const stop = new AbortController();
  const terminal = createInterface({ input, output, terminal: true });
  terminal.on('SIGINT', () => {
    stop.abort();
  });
  terminal.on('close', () => {
    stop.abort();
  });
  const answers: Record<string, string> = {};
  try {
    for (const { flag, list = [], ask, read } of missing) {
      if (list.length > 0) output.write(`${list.join('\n')}\n`);
      for (;;) {
        const outcome = read(
          (await terminal.question(`${ask[lang]}${lang === 'zh' ? '：' : ': '}`, { signal: stop.signal })).trim(),
        );
        if ('again' in outcome) {
          output.write(`${outcome.again[lang]}\n`);
          continue;
        }
        if (outcome.value !== undefined) answers[flag] = outcome.value;
        break;
      }
    }
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    output.write('\n');
    throw new Stopped(lang);
  } finally {
    terminal.close();
  }
  return { ...flags, ...answers };
}
