/** The page of cards: fetches the item that is named, draws its card, shows it as a picture that can be kept or sent on. */
import { drawCard } from './draw.ts';
import { itemAddress, readItem } from './item.ts';

export async function openCard(region: HTMLElement): Promise<void> {
  const words = region.dataset;
  const status = region.querySelector('[role="status"]');
  const say = (state: string, text = '') => {
    region.dataset['forward'] = state;
    status?.replaceChildren(text);
  };
  say('drawing', words['drawing']);
  try {
    const address = itemAddress(location.href);
    if (address === undefined) throw new Error('no item is named');
    const response = await fetch(address);
    if (!response.ok) throw new Error(String(response.status));
    const item = readItem(new DOMParser().parseFromString(await response.text(), 'text/html'));
    const heading = document.querySelector('h1') ?? region;
    const canvas = document.createElement('canvas');
    canvas.lang = item.lang;
    drawCard(
      canvas,
      item,
      item.permalink ?? address,
      { site: words['site'] ?? '', scan: words['scan'] ?? '' },
      getComputedStyle(heading).fontFamily,
    );
    region.append(...show(canvas, item.title, address, words));
    say('done', item.permalink === undefined ? words['onlyHere'] : words['done']);
  } catch {
    say('failed', words['failed']);
  }
}

/** A picture rather than the canvas: a phone offers to forward it when it is held. */
function show(canvas: HTMLCanvasElement, title: string, address: string, words: DOMStringMap): HTMLElement[] {
  const picture = new Image(canvas.width, canvas.height);
  picture.src = canvas.toDataURL('image/png');
  picture.alt = (words['alt'] ?? '%').replace('%', title);
  picture.className = 'card-picture';
  const save = link(picture.src, words['save']);
  save.download = `${new URL(address).pathname.split('/').at(-2) ?? 'card'}.png`;
  const tools = document.createElement('p');
  tools.append(save, ' ');
  canvas.toBlob((blob) => {
    if (!blob) return;
    const file = new File([blob], save.download, { type: 'image/png' });
    if (!('canShare' in navigator) || !navigator.canShare({ files: [file] })) return;
    const share = document.createElement('button');
    share.type = 'button';
    share.textContent = words['share'] ?? '';
    // Closing the choice of receivers is no fault.
    share.addEventListener('click', () => void navigator.share({ files: [file] }).catch(() => undefined));
    tools.append(' ', share);
  });
  tools.append(link(address, words['back']));
  return [picture, tools];
}

function link(href: string, text = ''): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}
