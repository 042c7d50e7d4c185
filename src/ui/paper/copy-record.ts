/** Buttons that copy the text of another element, shown where there is a clipboard to copy to. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  const told = button.parentElement?.querySelector<HTMLElement>('[data-copied]');
  if (!source || !('clipboard' in navigator)) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(source.textContent).then(
      () => told?.replaceChildren(told.dataset['copied'] ?? ''),
      // It may be forbidden: the text stands there to be marked by hand.
      () => getSelection()?.selectAllChildren(source),
    );
  });
}

export {};
