/** A button that names another element in `data-copy` → that element's text on the clipboard, and the word that it is there. */
export function copyRecord(button: HTMLElement): void {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  const told = button.parentElement?.querySelector<HTMLElement>('[data-copied]');
  if (!source) return;
  const copied = 'clipboard' in navigator ? navigator.clipboard.writeText(source.textContent) : Promise.reject();
  copied.then(
    () => told?.replaceChildren(told.dataset['copied'] ?? ''),
    // There is none, or it is forbidden: the text is marked to be copied by hand.
    () => getSelection()?.selectAllChildren(source),
  );
}
