/**
 * Letters of a style in MathML → the letters Unicode has for it: `<mi mathvariant="script">N</mi>` → `<mi>𝒩</mi>`. MathML Core knows no style but
 * `normal`, so browsers draw every other as a plain N (https://www.w3.org/TR/mathml-core/#the-mathvariant-attribute). Text in bold stays words.
 */
export function withMathsLetters(mathml: string): string {
  return mathml.replace(STYLED, (whole, name: string, variant: string, letters: string) => {
    const found = [...letters].map((letter) => styled(letter, variant) ?? '');
    return found.includes('') ? whole : `<${name}>${found.join('')}</${name}>`;
  });
}

const STYLED = /<(m[in]) mathvariant="([^"]*)">([^<&]+)<\/\1>/gu;

function styled(letter: string, variant: string): string | undefined {
  const isOf = (other: string) => other.normalize('NFKC') === letter;
  const older = [...(OLDER[variant] ?? '')].find(isOf);
  if (older !== undefined) return older;
  for (const [alphabet, first] of STARTS[variant] ?? []) {
    const at = [...alphabet].indexOf(letter);
    if (at >= 0) return String.fromCodePoint(first + at);
  }
  return /[.,]/u.test(letter) ? letter : undefined; // within a number
}

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
/** In Unicode's own order. */
const GREEK = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ';

/** Where each alphabet begins: Unicode's block “Mathematical Alphanumeric Symbols”. */
const STARTS: Readonly<Record<string, readonly (readonly [alphabet: string, first: number])[]>> = {
  bold: [
    [CAPITALS + SMALL, 0x1d400],
    [GREEK, 0x1d6a8],
    [DIGITS, 0x1d7ce],
  ],
  'bold-italic': [
    [CAPITALS + SMALL, 0x1d468],
    [GREEK, 0x1d71c],
  ],
  script: [[CAPITALS + SMALL, 0x1d49c]],
  'bold-script': [[CAPITALS + SMALL, 0x1d4d0]],
  fraktur: [[CAPITALS + SMALL, 0x1d504]],
  'bold-fraktur': [[CAPITALS + SMALL, 0x1d56c]],
  'double-struck': [
    [CAPITALS + SMALL, 0x1d538],
    [DIGITS, 0x1d7d8],
  ],
  'sans-serif': [
    [CAPITALS + SMALL, 0x1d5a0],
    [DIGITS, 0x1d7e2],
  ],
  'bold-sans-serif': [
    [CAPITALS + SMALL, 0x1d5d4],
    [GREEK, 0x1d756],
    [DIGITS, 0x1d7ec],
  ],
  'sans-serif-italic': [[CAPITALS + SMALL, 0x1d608]],
  'sans-serif-bold-italic': [
    [CAPITALS + SMALL, 0x1d63c],
    [GREEK, 0x1d790],
  ],
  monospace: [
    [CAPITALS + SMALL, 0x1d670],
    [DIGITS, 0x1d7f6],
  ],
};

/** Letters that Unicode had before: their places in the block are empty. */
const OLDER: Readonly<Record<string, string>> = {
  script: 'ℬℰℱℋℐℒℳℛℯℊℴ',
  fraktur: 'ℭℌℑℜℨ',
  'double-struck': 'ℂℍℕℙℚℝℤ',
};
