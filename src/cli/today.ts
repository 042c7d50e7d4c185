/** The day of a command, YYYY-MM-DD. In UTC, so that a machine of the forge and one at home write the same. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
