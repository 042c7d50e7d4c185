/** Where a file lies in `content/` → what it is and what it is called. */
import { isPaperId, isSlug } from './address.ts';
import type { DocumentKind } from './document.ts';
import { faultOfFileName } from './file-name.ts';
import { both, type Text } from './problem.ts';
import { FORM_ROOMS, isRoom, KIND_OF_ROOM } from './rooms.ts';

export interface ContentPath {
  readonly kind: DocumentKind;
  /** Slug of the page, or the paper's id; `glossary` for the glossary. */
  readonly id: string;
}

const SHAPES: readonly (readonly [DocumentKind, RegExp])[] = [
  ['thread', /^threads\/\d{4}\/([^/]+)\.mdx$/u],
  ['analysis', /^analyses\/([^/]+)\.mdx$/u],
  ['paper', /^papers\/([^/]+)\.yml$/u],
  ['topic', /^topics\/([^/]+)\.mdx$/u],
  ['digest', /^digests\/([^/]+)\.mdx$/u],
  ['glossary', /^(glossary)\.yml$/u],
];

/** What a file that lies or is named wrongly is meant to be, by its folder and the end of its name. */
export function kindOfPath(path: string): DocumentKind | undefined {
  const room = path.split('/')[0] ?? '';
  const kind = isRoom(room) ? KIND_OF_ROOM[room] : undefined;
  return path.endsWith(kind === 'paper' ? '.yml' : '.mdx') ? kind : undefined;
}

/** Why no content file may lie there; `path` is one that `readContentPath` does not know. */
export function faultOfPath(path: string): readonly [message: Text, help?: Text] {
  const fault = faultOfFileName(path);
  if (fault) return fault;
  const small = path.toLowerCase();
  if (readContentPath(small))
    return [
      both(
        `文件名 \`${path}\` 里有大写字母`,
        `Unexpected capital letters in \`${path}\`, expected small ones: some systems take both for one name`,
      ),
      both(`改名为 \`${small}\``, `rename it to \`${small}\``),
    ];
  return [
    both(
      `内容文件不能放在 \`${path}\`；可以是 ${PATH_SHAPES.map((shape) => `\`${shape}\``).join('、')}`,
      `Unexpected file \`${path}\`, expected ${PATH_SHAPES.join(', ')}`,
    ),
    both(
      '`<slug>` 和 `<name>` 用小写英文字母、数字和连字符，`<id>` 是 arXiv 编号或同样的短名；`npm run new` 会起好',
      '`<slug>` and `<name>` are lower-case letters, digits and hyphens, `<id>` an arXiv id or a name of that kind; `npm run new` makes one',
    ),
  ];
}

/** Shapes a file may have. */
const PATH_SHAPES = [
  'threads/<year>/<slug>.mdx',
  'analyses/<slug>.mdx',
  'papers/<id>.yml',
  'topics/<slug>.mdx',
  'digests/<slug>.mdx',
  'glossary.yml',
  'figures/<name>.(png|jpg|webp|gif)',
];

/** `path` is relative to the content folder, with `/`. Undefined when no content file may lie there. */
export function readContentPath(path: string): ContentPath | undefined {
  for (const [kind, shape] of SHAPES) {
    const id = shape.exec(path)?.[1];
    if (id === undefined) continue;
    return (kind === 'paper' ? isPaperId(id) : isSlug(id)) ? { kind, id } : undefined;
  }
  return undefined;
}

/** A place at which somebody who fills in a form, or pastes into the workbench, may add a file. */
export function mayComeByForm(path: string): boolean {
  return readContentPath(path) !== undefined && FORM_ROOMS.some((room) => path.startsWith(`${room}/`));
}
