/** JSON-LD → text that is safe inside `<script type="application/ld+json">`, whatever the content says. */
import type { Graph, Thing } from 'schema-dts';

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

export function printJsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replace(/[<>&\u2028\u2029]/gu, (character) => ESCAPES[character] ?? character);
}
