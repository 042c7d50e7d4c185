/** What a page may load and run, as its `Content-Security-Policy`: static hosts send no headers of ours, so it stands in the head. */

/**
 * `inlineScripts` are the very texts between `<script>` and `</script>` that the page runs; all others are refused. Attributes named
 * `style` are allowed: KaTeX places the parts of a formula with them. Data in `<script type="application/ld+json">` is not run.
 */
export async function contentPolicy(inlineScripts: readonly string[] = []): Promise<string> {
  const hashes = await Promise.all(inlineScripts.map(hashOf));
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

async function hashOf(script: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
}
