/** A line of a table that was set with blanks: `model   params   acc`. Text → yes or no. */
export function isColumns(line: string): boolean {
  return (line.trim().match(/\S(?: {2,}|\t+)(?=\S)/gu)?.length ?? 0) >= 2;
}
