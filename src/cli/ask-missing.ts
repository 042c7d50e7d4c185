/** Flags of a command × what it would like to know → the flags with what a person at the terminal answers; elsewhere as they were. */
import { createInterface } from 'node:readline/promises';

export async function askMissing<T extends Readonly<Record<string, string | undefined>>>(
  flags: T,
  questions: Readonly<Record<string, string>>,
): Promise<T> {
  const missing = Object.entries(questions).filter(([flag]) => flags[flag] === undefined);
  if (missing.length === 0 || !process.stdin.isTTY) return flags;
  // What is asked is no output: that is the path of the file alone.
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answers: Record<string, string> = {};
  try {
    for (const [flag, question] of missing) {
      const answer = (await terminal.question(`${question}: `)).trim();
      if (answer !== '') answers[flag] = answer;
    }
  } finally {
    terminal.close();
  }
  return { ...flags, ...answers };
}
