/** What somebody says, before topics and parents are known. */
import type { Tracked } from '../../tracked.ts';
import type { SpeakerKind } from '../talk/parts.ts';

export interface Turn {
  readonly speaker: Tracked | undefined;
  readonly kind: SpeakerKind;
  readonly moved: readonly Tracked[];
  readonly body: readonly Tracked[];
}
