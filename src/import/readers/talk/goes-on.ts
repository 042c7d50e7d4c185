/** Words of a question → whether it goes on from what was said before it, and makes no sense alone. */

const GOES_ON =
  /^(?:并且|而且|另外|还有|還有|以及|同时|同時|此外|再者|接着|顺便|順便|那[么麼]?(?![个個些篇边邊种種位時时年里裡儿兒本天次])|(?:and|also|besides|moreover|furthermore|in addition|then|so then|but then|and then)\b)/iu;

export function goesOn(text: string): boolean {
  return GOES_ON.test(text.trim());
}
