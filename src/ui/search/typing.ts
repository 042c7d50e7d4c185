/** A field → what was typed and submitted, and the keys it gets. Nothing is told while an input method composes. */

/** Milliseconds of rest after which what was typed is looked for. */
export const REST = 120;

export interface Typing {
  /** The text has changed. */
  typed(text: string): void;
  submitted(text: string): void;
  key(event: KeyboardEvent): void;
}

export function watchField(form: HTMLFormElement, field: HTMLInputElement, { typed, submitted, key }: Typing): void {
  let isComposing = false;
  field.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  field.addEventListener('compositionend', () => {
    isComposing = false;
    typed(field.value);
  });
  field.addEventListener('input', (event) => {
    if (!isComposing && !(event instanceof InputEvent && event.isComposing)) typed(field.value);
  });
  field.addEventListener('keydown', (event) => {
    if (!isComposing && !isOfComposing(event)) key(event);
    else if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isComposing) submitted(field.value);
  });
}

/** 229 is what Safari gives for the Enter that ends a composition, when it is over already. Read by name: the types disown it. */
export function isOfComposing(event: KeyboardEvent): boolean {
  return event.isComposing || Reflect.get(event, 'keyCode') === 229;
}
