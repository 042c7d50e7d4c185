/** What is wrong with a field, in a sentence below it that is read out. The place for it stands in the page: `[data-wrong="<id of the field>"]`. */
export function complain(field: HTMLElement, sentence: string | undefined): void {
  const place = document.querySelector(`[data-wrong="${field.id}"]`);
  // Put in anew, the same sentence is read out again.
  if (place && (sentence !== undefined || place.textContent !== '')) place.textContent = sentence ?? '';
  if (sentence === undefined) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}

export const isWrong = (field: HTMLElement): boolean => field.hasAttribute('aria-invalid');
