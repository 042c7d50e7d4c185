/** Text of a chat → where its messages begin, in order; nothing where its shape is not known. */
import { fitShape } from './shapes.ts';

export function messageStarts(text: string): number[] {
  const lines = text.split('\n');
  const shape = fitShape(lines)?.shape;
  if (!shape) return [];
  const starts: number[] = [];
  let from = 0;
  for (const [at, line] of lines.entries()) {
    if (line.trim() !== '' && shape.head(lines, at)) starts.push(from);
    from += line.length + 1;
  }
  return starts;
}
