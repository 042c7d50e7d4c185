/**
 * TeX of a short formula → text that reads well where no maths can be shown: mails, pictures. `R(F)\ge 2` → `R(F) ≥ 2`.
 * Signs that Unicode has are put in their place; what it cannot say stays as TeX, so nothing is lost.
 */
export function texToText(tex: string): string {
  let text = tex
    .replace(/\\(?:left|right|[bB]igg?[lr]?|displaystyle|limits|nolimits)(?![A-Za-z])/gu, '')
    .replace(/\\(?:[,:;!> ]|quad|qquad)/gu, ' ')
    .replace(/~/gu, ' ')
    .replace(/\\([{}%$#&_|])/gu, (_, mark: string) => ESCAPED[mark] ?? mark);
  // From the inside out: each round dissolves the innermost groups.
  for (let round = 0; round < 8; round++) {
    const before = text;
    text = text
      .replace(/\\(?:text|mathrm|mathbf|mathit|mathsf|operatorname|boldsymbol|bm)\*?\s*\{([^{}\\]*)\}/gu, '$1')
      .replace(/\\math(?:bb|cal|frak)\s*\{([A-Z])\}/gu, (_, letter: string) => BOARD[letter] ?? letter)
      .replace(
        /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/gu,
        (_, a: string, b: string) => `${bracket(a)}/${bracket(b)}`,
      )
      .replace(/\\sqrt\s*\{([^{}]*)\}/gu, (_, a: string) => `√${bracket(a)}`)
      .replace(/\\(?:hat|widehat)\s*\{(\w)\}/gu, '$1\u0302')
      .replace(/\\(?:bar|overline)\s*\{(\w)\}/gu, '$1\u0304')
      .replace(/\\tilde\s*\{(\w)\}/gu, '$1\u0303')
      .replace(/\s*\\([A-Za-z]+)(?![A-Za-z])(\s*)/gu, (whole, name: string, after: string, at: number, all: string) => {
        const sign = SIGNS[name];
        if (sign === undefined)
          return WORDS.has(name)
            ? `${/[\w)]$/u.test(all.slice(0, at)) ? ' ' : ''}${name}${after || (/^\w/u.test(all.slice(at + whole.length)) ? ' ' : '')}`
            : whole;
        return RELATIONS.has(sign) ? ` ${sign} ` : `${/^\s/u.test(whole) ? ' ' : ''}${sign}`;
      })
      .replace(/([_^])\{([^{}\\]*)\}/gu, (_, mark: string, inner: string) => script(mark, inner))
      .replace(/([_^])([A-Za-z0-9+*-])/gu, (_, mark: string, inner: string) => script(mark, inner));
    if (text === before) break;
  }
  return text
    .replace(/(?<!\\[A-Za-z]+)\{([^{}\\^_]*)\}/gu, '$1')
    .replace(/\uE010/gu, '{')
    .replace(/\uE011/gu, '}')
    .replace(/\uE012/gu, '_')
    .replace(/\uE013/gu, '^')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Braces that are meant are kept out of the way of those that only group. */
const ESCAPED: Readonly<Record<string, string>> = { '{': '\uE010', '}': '\uE011', '|': '‖' };

/** A script as Unicode has it, or with its mark and brackets: `x^{2}` → `x²`, `x_{\max}` → `x_max`, `x^{a+b}` → `x^(a+b)`. */
function script(mark: string, inner: string): string {
  const table = mark === '^' ? RAISED : LOWERED;
  const letters = [...inner.trim()];
  if (letters.length > 0 && letters.every((letter) => table[letter] !== undefined))
    return letters.map((letter) => table[letter] ?? '').join('');
  // Under its own mark it would be found again in the next round.
  return `${mark === '_' ? '\uE012' : '\uE013'}${letters.length === 1 || /^[A-Za-z]+$/u.test(inner) ? inner : `(${inner})`}`;
}

function bracket(part: string): string {
  return /^[\p{L}\p{N}.]+$/u.test(part.trim()) ? part.trim() : `(${part.trim()})`;
}

const RAISED = table('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ');
const LOWERED = table('0123456789+-=()aeoxhklmnpst', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜ');
const BOARD = table('RNZQCE', 'ℝℕℤℚℂ𝔼');

function table(from: string, to: string): Readonly<Record<string, string>> {
  const signs = [...to];
  return Object.fromEntries([...from].map((letter, index) => [letter, signs[index] ?? letter]));
}

/** Names that are read as they are. */
const WORDS: ReadonlySet<string> = new Set(
  'log ln exp sin cos tan max min arg argmax argmin sup inf lim det dim ker Pr gcd mod tanh softmax'.split(' '),
);

const SIGNS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ ' +
    'upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω ' +
    'le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ simeq ≃ equiv ≡ propto ∝ ll ≪ gg ≫ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ ' +
    'to → rightarrow → leftarrow ← Rightarrow ⇒ Leftrightarrow ⇔ mapsto ↦ iff ⇔ implies ⇒ uparrow ↑ downarrow ↓ ' +
    'times × cdot · div ÷ pm ± mp ∓ oplus ⊕ otimes ⊗ odot ⊙ circ ∘ ast ∗ star ⋆ ' +
    'sum ∑ prod ∏ int ∫ partial ∂ nabla ∇ infty ∞ forall ∀ exists ∃ neg ¬ land ∧ lor ∨ emptyset ∅ setminus ∖ ' +
    'ldots … cdots ⋯ dots … mid ∣ parallel ∥ perp ⊥ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ Vert ‖ vert | ell ℓ hbar ℏ prime ′ top ⊤ bot ⊥'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, word, index, all) => {
      if (index % 2 === 0) pairs.push([word, all[index + 1] ?? '']);
      return pairs;
    }, []),
);

/** These stand with a space on each side. */
const RELATIONS: ReadonlySet<string> = new Set([...'≤≥≠≈∼≃≡∝≪≫∈∉⊂⊆→←⇒⇔↦×±∓']);
