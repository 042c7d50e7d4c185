/** One line of an outline → whether it is a property that only the program reads: `id:: …`, `collapsed:: true`. */

const KEYS = [
  'id|collapsed|background-color|heading|logseq\\.[\\w-]+|ls-type|hl-[\\w-]+|zotero-[\\w-]+|template(?:-including-parent)?',
  'created-at|updated-at|card-[\\w-]+|query-[\\w-]+|exclude-from-graph-view|public|icon|filters|file(?:-path)?|doing|done|later|now|todo',
].join('|');
const PROPERTY = new RegExp(String.raw`^[ \t]*(?:[-*] )?(?:${KEYS})::(?:[ \t]|$)`, 'iu');

export function isProperty(line: string): boolean {
  return PROPERTY.test(line);
}
