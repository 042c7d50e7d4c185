/** Elements in one line. Children that are strings become text nodes: nothing from the index is ever read as HTML. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A text and the places to mark in it → nodes. */
export function marked(text: string, marks: readonly (readonly [number, number])[]): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start) continue;
    nodes.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  nodes.push(text.slice(at));
  return nodes;
}

/** `en` where a text of its own holds no Han; undefined where it speaks the page's language. */
export function languageOf(text: string): string | undefined {
  return /\p{Script=Han}/u.test(text) || !/[a-z]/iu.test(text) ? undefined : 'en';
}
