/** What an item is part of: it is left out, or joined to the one before. */
import type { Made } from '../../workbench/made.ts';
import { element } from './element.ts';
import { type Parts, refill } from './dom.ts';
import type { ItemActions } from './item-panel.ts';

export interface ItemBounds {
  show(made: Made, current: number): void;
}

export function openItemBounds({ one, say }: Parts, actions: ItemActions): ItemBounds {
  const button = (key: string, label: string, run: () => void) => {
    const made = element('button', { type: 'button', class: 'bench-link', 'data-key': key }, label);
    made.addEventListener('click', run);
    return made;
  };
  return {
    show({ items, bounds }, current) {
      const item = items[current];
      if (!item) return;
      const box = element('input', { type: 'checkbox', 'data-key': 'leave' });
      box.checked = item.isLeftOut;
      box.addEventListener('change', () => actions.change({ isLeftOut: box.checked || undefined }));
      const leave = element('label', {}, box, ` ${say('leaveOut')}`);
      // Where it was parted within a line, that line begins before it.
      const parted = bounds.find(({ line, begins }) => begins === 'item' && line === item.line);
      const join = button('join', say('joins'), () => {
        actions.setBound({ at: parted?.at ?? actions.startOfLine(item.line), begins: 'post' });
        actions.choose(current - 1);
      });
      refill(one('[data-bounds]'), [...(items.length > 1 ? [leave] : []), ...(item.mayJoin ? [join] : [])]);
    },
  };
}
