/** Name and caption of a picture that is not at hand → the tag that keeps its place. */
import { encodeEntities } from '../../format/entities.ts';

const MOST = 400;

export function missingFigure(name: string, caption: string): string {
  return `<Figure missing alt="${attribute(name)}"${caption === '' ? '' : ` caption="${attribute(caption)}"`} />`;
}

/** One line, within the limit of the format, which counts what the value says. */
function attribute(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return encodeEntities(line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line);
}

/** When a screenshot was taken, where its name tells: `Pasted image 20240801203206.png`, `image-20231203212429033`. */
export function timeInName(name: string): string | undefined {
  const found =
    /(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])[-_. T]?(?:at )?([01]\d|2[0-3])[-_.:h ]?([0-5]\d)[-_.:m ]?([0-5]\d)(?:\d{3})?(?!\d)/u.exec(
      name,
    );
  return found ? `${found[1]}-${found[2]}-${found[3]} ${found[4]}:${found[5]}:${found[6]}` : undefined;
}

const WORDS = {
  'zh-Hans': { taken: '截于', lost: '原图缺失。', at: '原图缺失：', gap: '；' },
  'zh-Hant': { taken: '截於', lost: '原圖缺失。', at: '原圖缺失：', gap: '；' },
  en: { taken: 'taken', lost: 'The picture is missing.', at: 'The picture is missing: ', gap: '; ' },
} as const;

/** What a picture's caption says of its being lost, in the language of the text around it. */
export function lostCaption({ name, said, from }: LostPicture, language: keyof typeof WORDS): string {
  const time = timeInName(name);
  const { taken, lost, at, gap } = WORDS[language];
  const words = [said, time === undefined ? '' : `${taken} ${time}`];
  const caption = (last: string) => [...words, last].filter((part) => part !== '').join(gap);
  const whole = from === undefined ? undefined : caption(`${at}${from}`);
  // An address that is cut leads nowhere.
  return whole !== undefined && whole.length <= MOST ? whole : caption(lost);
}

interface LostPicture {
  readonly name: string;
  /** Words that stood with it. */
  readonly said: string;
  /** Its address or the name of its file, as far as everybody may read it, where that says more than its name. */
  readonly from: string | undefined;
}

/** What a picture is called that has neither name nor words. */
export const NAMELESS: Readonly<Record<keyof typeof WORDS, string>> = {
  'zh-Hans': '原页此处的图',
  'zh-Hant': '原頁此處的圖',
  en: 'a picture of the page',
};
