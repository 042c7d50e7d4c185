/** A TeX command or a Greek letter → the word a reader would type for it, if there is one. */
export function spokenCommand(command: string): string | undefined {
  return SILENT.has(command) ? undefined : command;
}

/** `σ` → `sigma`; any other word stays as it is. */
export function spokenWord(word: string): string {
  return GREEK.get(word) ?? word;
}

/** TeX that sets how a formula looks, or stands for a sign nobody types as a word. */
const SILENT: ReadonlySet<string> = new Set(
  (
    'mathcal mathrm mathbf mathbb mathsf mathit mathfrak mathscr boldsymbol bm text textbf textit textrm textsf texttt operatorname ' +
    'left right big bigl bigr bigg biggl biggr quad qquad displaystyle textstyle limits nolimits frac dfrac tfrac hat widehat bar ' +
    'tilde widetilde vec overline underline overbrace underbrace le leq ge geq lt gt ne neq approx sim times cdot cdots ldots dots ' +
    'in to mid middle rightarrow leftarrow tag label stackrel'
  ).split(' '),
);

const GREEK: ReadonlyMap<string, string> = new Map(
  (
    'α alpha β beta γ gamma δ delta ε epsilon ϵ epsilon ζ zeta η eta θ theta κ kappa λ lambda μ mu ν nu ξ xi π pi ' +
    'ρ rho σ sigma τ tau φ phi ϕ phi χ chi ψ psi ω omega'
  )
    .match(/\S+ \S+/gu)
    ?.map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);
