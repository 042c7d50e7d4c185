/** Text → the signs in it that say something and are no word: ∑, →, $. They are found, but no phrase needs them: x ≥ 3 is x 3. */

export interface FoundSign {
  /** What the index calls it: all of them lie side by side there, before any word. */
  readonly form: string;
  /** Place in the text. */
  readonly start: number;
  readonly end: number;
}

/** Also where TeX writes them as commands. Full stops, brackets and the like stand everywhere and tell nothing. */
export function signsIn(text: string): FoundSign[] {
  return [...text.matchAll(SIGNS)].flatMap(({ 0: found, index: start }) => {
    const sign = found.startsWith('\\') ? COMMANDS.get(found.slice(1)) : found.normalize('NFKC');
    return sign === undefined ? [] : [{ form: `$${sign}`, start, end: start + found.length }];
  });
}

// A $ is one before a price or alone: else TeX stands between two of them.
const SIGNS = /\\[A-Za-z]+|[$＄](?= ?\d)|(?<=^\s*)[$＄](?=\s*$)|(?![$＄])[\p{Sm}\p{Sc}\p{So}#@&*%§‰†‡′＃＠＆＊％]/gu;

// Each sign before its names.
const COMMANDS: ReadonlyMap<string, string> = new Map(
  (
    '∑ sum|∏ prod|∫ int|∇ nabla|∂ partial|∞ infty|√ sqrt|∀ forall|∃ exists|± pm|× times|⋅ cdot|÷ div|∘ circ|⊙ odot|⊕ oplus|⊗ otimes|⊤ top|' +
    '≤ le leq|≥ ge geq|≠ ne neq|≪ ll|≫ gg|≈ approx|∼ sim|≡ equiv|∝ propto|∈ in|∉ notin|⊂ subset|⊆ subseteq|∪ cup|∩ cap|∅ emptyset|' +
    '→ to rightarrow|← leftarrow gets|↔ leftrightarrow|⇒ Rightarrow implies|⇔ Leftrightarrow iff|↦ mapsto|↑ uparrow|↓ downarrow|¬ neg|∧ land wedge|∨ lor vee|∥ parallel|∣ mid|' +
    '< lt|> gt'
  )
    .split('|')
    .flatMap((line) => {
      const [sign = '', ...names] = line.split(' ');
      return names.map((name): [string, string] => [name, sign]);
    }),
);
