/** Lines of one section → turns, and what stands before the first. */
import { slice, type Tracked } from '../../tracked.ts';
import { readLabel, type Label } from './label.ts';

export interface Turn {
  readonly label: Label;
  /** The line on which it opens. */
  readonly line: Tracked;
  readonly body: readonly Tracked[];
  readonly moved: readonly Tracked[];
  /** A question within an item: what follows answers it. */
  readonly continues: boolean;
  readonly isAside: boolean;
}

export function readTurns(lines: readonly Tracked[]): { before: readonly Tracked[]; turns: Turn[] } {
  const turns: (Turn & { body: Tracked[]; moved: Tracked[] })[] = [];
  const before: Tracked[] = [];
  let fence = false;
  for (const line of lines) {
    const isFence = /^\s{0,3}(?:`{3,}|~{3,})/u.test(line.text);
    const label = fence || isFence ? undefined : readLabel(line.text);
    if (isFence) fence = !fence;
    if (label) {
      turns.push({
        label,
        line,
        body: [slice(line, label.length)],
        moved: [slice(line, 0, label.length)],
        continues: (label.kind === 'question' || label.kind === 'discussion') && turns.length > 0,
        isAside: false,
      });
      continue;
    }
    const quoted = turns.at(-1)?.label.kind === 'mention' || inQuotedTurn(turns) ? readQuotedTurn(line) : undefined;
    if (quoted) {
      turns.push(quoted);
      continue;
    }
    const turn = turns.at(-1);
    const isQuoted = turn !== undefined && isFromQuote(turn) && /^>\s?/u.test(line.text);
    if (isQuoted) {
      const mark = /^>\s?/u.exec(line.text)?.[0].length ?? 0;
      turn.moved.push(slice(line, 0, mark));
      turn.body.push(slice(line, mark));
    } else (turn?.body ?? before).push(line);
  }
  return { before, turns };
}

const isFromQuote = (turn: Turn): boolean => turn.label.kind === 'mention' || turn.line.text.startsWith('>');
const inQuotedTurn = (turns: readonly Turn[]): boolean => turns.at(-1)?.line.text.startsWith('>') === true;

/** `> 某某：…` below a mention: what another said to it. */
function readQuotedTurn(line: Tracked): (Turn & { body: Tracked[]; moved: Tracked[] }) | undefined {
  const match = /^>\s?(?:\*\*|@)*([^\s：:@>*][^：:>*]{0,19}?)(?:\*\*)?\s*[：:]\s*(?:\*\*)?\s*(?=\S|$)/u.exec(line.text);
  const name = match?.[1]?.trim();
  if (!match || name === undefined || /^https?$|[，。？！,.?!]/u.test(name)) return undefined;
  const inner = readLabel(line.text.replace(/^>\s?/u, ''));
  const isPerson = inner?.kind !== 'person' && inner?.kind !== 'author';
  return {
    label: {
      kind: 'person',
      name: isPerson ? name : inner.name,
      written: name,
      length: match[0].length,
      asks: false,
      isPerson,
    },
    line,
    body: [slice(line, match[0].length)],
    moved: [slice(line, 0, match[0].length)],
    continues: false,
    isAside: false,
  };
}
