/** Plain text ↔ HTML text, good in attributes too. */
export { decodeEntities as unescapeHtml, encodeEntities as escapeHtml } from '../format/entities.ts';
