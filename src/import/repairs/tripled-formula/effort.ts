/** How much looking a text is worth: so much for each character, so that no text can be written that takes longer than its length. */

/** Roughly what KaTeX takes for a character of TeX is 1: about ten microseconds. */
const PER_CHARACTER = 0.3;
const AT_START = 30_000;
/** For one place in the text, so that a bad one leaves something to those behind it. */
const PER_PLACE = 12_000;

export class Effort {
  readonly #share: number;
  #left: number;
  #at = 0;
  #here = 0;

  /** @param share how much of what a text is worth: where it is looked through several times. */
  constructor(share = 1) {
    this.#share = share;
    this.#left = AT_START * share;
  }

  /** Whether there is something left for looking here. */
  moveTo(at: number): boolean {
    const earned = PER_CHARACTER * this.#share * Math.max(0, at - this.#at);
    this.#left = Math.min(AT_START * this.#share, this.#left + earned);
    this.#at = at;
    this.#here = 0;
    return this.#left > 0;
  }

  spend(amount: number): void {
    this.#here += amount;
    this.#left -= amount;
  }

  get isSpent(): boolean {
    return this.#left <= 0 || this.#here > PER_PLACE;
  }

  /** What was spent here was well spent. */
  found(): void {
    this.#left += this.#here;
    this.#here = 0;
  }
}
