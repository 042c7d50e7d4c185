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

/** What a picture's caption says of its being lost. */
export function lostCaption(name: string, said: string): string {
  const time = timeInName(name);
  return [said, time === undefined ? '' : `截于 ${time}`, '原图缺失。'].filter((part) => part !== '').join('；');
}
