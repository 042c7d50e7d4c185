/** An item whose date was inferred → the sentence that says so and from what, plain; empty for any other. What a feed gives as its moment is a guess then. */
import { dateInWords } from '../../ui/dates.ts';
import { wordsIn } from '../../ui/strings/index.ts';

interface Dated {
  readonly date: string;
  readonly dateBasis?: string | undefined;
}

export function inferredLine({ date, dateBasis }: Dated): string {
  if (dateBasis === undefined) return '';
  const { inferredFrom, mark } = wordsIn(undefined);
  return `${inferredFrom}${mark.colon}${dateInWords(date)}${mark.open}${dateBasis}${mark.close}`;
}
