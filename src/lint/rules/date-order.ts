/** Dates are not to come, those of talk are of this age, no post is older than its thread, and no status older than the talk. */
import { both, type Fault, type Text, unexpected } from '../../format/problem.ts';
import type { DateUse, Rule } from '../rule.ts';

/** Papers may be older, and what is believed; nobody noted down talk of earlier years here. */
const FIRST = '1990';
const OF_TALK = ['date', 'statusDate', 'updated', 'on'];

export const dateOrder: Rule = {
  id: 'date-order',
  check({ dates, kind }, _known, _sentencesOf, today) {
    // Where it is morning, it may be tomorrow already.
    const last = dayAfter(today);
    const begun = dates.find(({ field }) => field === 'date');
    return dates.flatMap((use): Fault[] => {
      if (isBefore(last, use.date))
        return [fault(use, both(`不晚于今天的日期（${today}）`, `a date not after today (${today})`))];
      if (OF_TALK.includes(use.field) && isBefore(use.date, FIRST))
        return [fault(use, both(`${FIRST} 年以后的日期`, `a date of ${FIRST} or later`))];
      if (!begun || use === begun || !isBefore(use.date, begun.date)) return [];
      const of = both(`不早于 \`date\` 的日期（${begun.date}）`, `a date not before \`date\` (${begun.date})`);
      return use.field === 'statusDate' || (use.field === 'on' && kind === 'thread') ? [fault(use, of)] : [];
    });
  },
};

function fault({ field, date, line, column }: DateUse, expected: Text): Fault {
  return {
    line,
    column,
    rule: 'date-order',
    message: unexpected(both(`\`${field}\` 是 ${date}`, `\`${field}: ${date}\``), expected),
  };
}

/** As far as both are known: `2024` is neither before nor after `2024-03`. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
