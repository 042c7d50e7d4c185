/** Words → the ways they begin, to find which of them stand at a place of a text: from one character's code to the next, so that no string is made there. */
export interface Beginning {
  readonly next: Map<number, Beginning>;
  /** The word that ends here. */
  whole?: string;
}

export function beginningsOf(words: readonly string[]): Beginning {
  const start: Beginning = { next: new Map() };
  for (const word of words) {
    let reached = start;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      const next = reached.next.get(code) ?? { next: new Map() };
      reached.next.set(code, next);
      reached = next;
    }
    reached.whole = word;
  }
  return start;
}

/** None where no word goes on so. */
export function further(from: Beginning, text: string): Beginning | undefined {
  let reached: Beginning | undefined = from;
  for (let i = 0; reached && i < text.length; i++) reached = reached.next.get(text.charCodeAt(i));
  return reached;
}
