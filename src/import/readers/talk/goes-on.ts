/** Words of a question → whether it goes on from what was said before it, and makes no sense alone. */

const ADDS =
  /^(?:并且|而且|另外|还有|還有|以及|同时|同時|此外|再者|接着|顺便|順便|(?:and|also|besides|moreover|furthermore|in addition)\b)/iu;
const TAKES_UP = /^(?:那[么麼]?(?![个個些篇边邊种種位時时年里裡儿兒本天次])|(?:then|so then|but then|and then)\b)/iu;

/** `另外，…`, whoever asks. */
export function adds(text: string): boolean {
  return ADDS.test(text.trim());
}

/** `那…呢？` too: somebody else may take up a matter and mean a question of their own. */
export function goesOn(text: string): boolean {
  return adds(text) || TAKES_UP.test(text.trim());
}
