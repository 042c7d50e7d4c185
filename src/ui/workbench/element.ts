/**
 * An element in one line. Children that are strings become text nodes: nothing that was pasted is ever read as HTML. The search has the same
 * (`search/element.ts`): of one file for both the bundler makes a third script, one more request for every first search.
 */
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
