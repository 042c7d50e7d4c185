/** How a starting file marks words that a person has still to write: valid text, easy to see and to search for, refused by what sends it out. */
export function toWrite(what: string): string {
  return `〔待写：${what}〕`;
}

/** How often it stands in a text. */
export function countToWrite(text: string): number {
  return text.split('〔待写').length - 1;
}
