/** Whether a text is a day, a month or a year as files write them: `2024-05-06`, `2024-05`, `2024`. Imports nothing, as a page asks it too. */
export function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const real = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year < 2200 && real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}
