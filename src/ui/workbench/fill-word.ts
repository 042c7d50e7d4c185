/** `{n}` is filled in; `{n item|items}` as one thing or as several. */
export function fillWord(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)(?: ([^|{}]*)\|([^{}]*))?\}/gu, (_, name: string, one?: string, several?: string) => {
    const value = String(values[name] ?? '');
    return several === undefined ? value : `${value} ${(value === '1' ? one : several) ?? ''}`;
  });
}
