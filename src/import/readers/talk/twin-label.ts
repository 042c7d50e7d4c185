/** A label said again in the other language: `Q/问`, `问题 Question`, `回答|Answer`. Stands in a pattern behind the word itself. */
const HAN = '(?:问题?|問題?|提问|提問|答案?|回答|解答|讨论|討論|追问|追問)';
const LATIN = '(?:Question|Answer|Discussion|Follow-?up)';

/** A letter alone is a word again behind a stroke only: `问 A：` asks A. */
export const TWIN = String.raw`(?:(?<=[A-Za-z])\s?[/／|]?\s?${HAN}|(?<=\p{Script=Han})(?:\s?[/／|]\s?(?:${LATIN}|[QADF])|\s${LATIN}))?`;
