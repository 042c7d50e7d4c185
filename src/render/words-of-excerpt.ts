/** An excerpt as HTML → its words, without its marks: what an import and the workbench know of a question. */
export function wordsOfExcerpt(html: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<annotation[^>]*>[\s\S]*?<\/annotation>|<[^>]*>/gu, '')
    .replace(/&(amp|lt|gt|quot|#39);/gu, (whole, name: string) => names[name] ?? whole);
}
