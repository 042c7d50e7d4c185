/** Words as they stand in JSON inside a `<script>`, which they must not end. */
export function safeJson(words: string): string {
  return JSON.stringify(words)
    .slice(1, -1)
    .replace(/[<>&\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
