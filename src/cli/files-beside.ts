/** Files for machines that stand beside a page, by the page's folder: they come, stay and go with it. */

/** `threads/wider-or-deeper` → `threads/wider-or-deeper.md`; a paper also has its records. */
export function filesBeside(folder: string): string[] {
  const endings = folder.startsWith('papers/') ? ['md', 'bib', 'ris', 'json'] : ['md'];
  return endings.map((ending) => `${folder}.${ending}`);
}
