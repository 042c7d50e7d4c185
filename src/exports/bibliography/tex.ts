/** Plain text → LaTeX that prints the same. Letters beyond ASCII stay: Biber and today's LaTeX read UTF-8. */

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash: one of a pair would swallow the rest of the file.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

export function escapeTex(text: string): string {
  return text.replace(/[\\{}~^<>|&%$#_]/gu, (character) => COMMANDS[character] ?? character);
}

/** Addresses and DOIs are taken letter by letter; only what would end the field is written otherwise. */
export function verbatimTex(address: string): string {
  return address.replace(/[{}\\\s]/gu, (character) => encodeURIComponent(character));
}
