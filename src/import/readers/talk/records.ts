/** Labels that come again in another way than people do: refrains, and the fields of records. Lines → yes or no. */

const LABELLED =
  /^\s*(?:[-*+•]\s+)?(?:\*\*)?(?<label>[^\s:：|#>*][^:：|]{0,30}?)(?:\*\*)?\s*[:：](?![/\d])\s*(?:\*\*)?\s*(?<words>.*)$/u;

export function isRecords(lines: readonly string[]): boolean {
  const labelled = lines
    .map((line) => LABELLED.exec(line.slice(0, 400))?.groups)
    .flatMap((groups) => (groups ? [{ label: groups['label'] ?? '', words: groups['words'] ?? '' }] : []));
  if (labelled.length < 4) return false;
  return isRefrain(labelled.map(({ label, words }) => `${label}: ${words}`)) || isFields(labelled);
}

/** A good part of the lines is said again word for word. */
function isRefrain(lines: readonly string[]): boolean {
  const long = lines.filter((line) => line.length >= 12);
  const again = long.length - new Set(long).size;
  return again >= 1 && again / lines.length >= 0.2;
}

/** Three labels or more, again and again in the same order: `Name`, `Year`, `Licence`. People seldom take turns so, and they ask. */
function isFields(labelled: readonly { readonly label: string; readonly words: string }[]): boolean {
  const labels = labelled.map(({ label }) => label);
  const period = labels.indexOf(labels[0] ?? '', 1);
  if (period < 3 || labels.length < period * 2) return false;
  const asking = labelled.filter(({ words }) => /[?？]\s*$/u.test(words)).length;
  const inOrder = labels.filter((label, at) => label === labels[at % period]).length;
  return asking <= 1 && new Set(labels.slice(0, period)).size === period && inOrder / labels.length >= 0.9;
}
