/** The text of a file of ours × the file with what its fields say → the text with them at its head; what stands below was typed and stays. */
const HEAD = /^---\n[\s\S]*?\n---(?=\n|$)/u;

/** Undefined where nothing is to be rewritten. */
export function rewritten(source: string, file: string): string | undefined {
  const [before, after] = [HEAD.exec(source)?.[0], HEAD.exec(file)?.[0]];
  return before === undefined || after === undefined || before === after
    ? undefined
    : after + source.slice(before.length);
}
