/** An item → what its page says of it first, as HTML: its summary or verdict; of one that was withdrawn, that it was. */
import type { AnalysisEntry, DigestEntry, ThreadEntry } from '../../corpus/model.ts';
import { withdrawnWords } from '../../render/withdrawn.ts';
import type { Fill } from './html.ts';

export function leadOf(
  { kind, data, html }: ThreadEntry | AnalysisEntry | DigestEntry,
  fill: Fill,
): string | undefined {
  if (data.withdrawn !== undefined) return fill(withdrawnWords(data.withdrawn));
  return fill(html[kind === 'analysis' ? 'verdict' : 'summary']);
}
