/** The sheets of the formulas, wanted on this page only once one may stand on it. */
export function addMathsStyles(addresses: readonly string[]): void {
  for (const address of addresses) {
    if (document.querySelector(`link[href="${address}"]`)) continue;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    document.head.append(link);
  }
}
