/** All turns of a talk → who is one person under two names, and who does nothing but ask. */
import { shortFor } from '../../compose/same-speaker.ts';
import { asks, textOf } from '../talk/text.ts';
import type { Turn } from './turn.ts';

export interface Voices {
  /** The name under which all turns of this person stand. */
  nameOf(turn: Pick<Turn, 'speaker'>): string | undefined;
  /** One of two who speak by turns, whose turns nearly all ask while the other only answers: what is said there without a mark asks too. */
  interviews(turn: Pick<Turn, 'speaker'>): boolean;
  /** Asks each time, where another never does: an interview has more than one who asks. */
  onlyAsks(turn: Pick<Turn, 'speaker'>): boolean;
}

/** @param declared short names that the text itself gives somebody, with the full ones */
export function voicesOf(turns: readonly Turn[], declared: ReadonlyMap<string, string>): Voices {
  const shorts = shortFor(turns.map(({ speaker, kind }) => (kind === 'name' ? speaker?.text : undefined)));
  const nameOf = ({ speaker }: Pick<Turn, 'speaker'>) =>
    speaker && (declared.get(speaker.text) ?? shorts.get(speaker.text) ?? speaker.text);
  const said = new Map<string, boolean[]>();
  for (const turn of turns) {
    const name = nameOf(turn);
    if (name !== undefined) said.set(name, [...(said.get(name) ?? []), asks(textOf(turn.body))]);
  }
  const isAnswered = [...said.values()].some((all) => all.length > 1 && !all.includes(true));
  const asker = interviewerOf(turns.map(nameOf), said);
  return {
    nameOf,
    interviews: (turn) => asker !== undefined && nameOf(turn) === asker,
    onlyAsks: (turn) => {
      const all = said.get(nameOf(turn) ?? '') ?? [];
      return isAnswered && all.length > 1 && !all.includes(false);
    },
  };
}

function interviewerOf(order: readonly (string | undefined)[], said: ReadonlyMap<string, readonly boolean[]>) {
  const [asker, other] = order;
  const byTurns = order.every((name, at) => name !== undefined && name === (at % 2 === 0 ? asker : other));
  if (asker === undefined || said.size !== 2 || !byTurns) return undefined;
  const share = (name: string | undefined) => {
    const all = said.get(name ?? '') ?? [];
    return all.filter(Boolean).length / Math.max(1, all.length);
  };
  return order.length >= LEAST && share(asker) >= 0.6 && share(other) <= 0.25 ? asker : undefined;
}

/** Turns of an interview. */
const LEAST = 6;
