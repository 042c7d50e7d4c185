/** Which dialects a repair is for. Where none is known yet, any may be. */
import type { RuleContext } from './rule.ts';

/** Signs of Markdown are signs there; what this site gave out needs no repair. */
export function isMarkdown({ dialect }: RuleContext): boolean {
  return !(dialect === 'chat-export' || dialect === 'minutes' || dialect === 'wenqu');
}

/** A page of prose: a note, an article, or text of which nothing is known. */
export function isProse({ dialect }: RuleContext): boolean {
  return dialect === undefined || dialect === 'obsidian' || dialect === 'web' || dialect === 'unknown';
}

/** A page that came from the web, or may have. */
export function isPage({ dialect }: RuleContext): boolean {
  return dialect === undefined || dialect === 'web' || dialect === 'unknown';
}
