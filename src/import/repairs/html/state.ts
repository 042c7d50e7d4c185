/** What is open while a page is written: lists, links, tables, code. */
import type { WrittenIn } from '../../../format/written-in.ts';
import { languageWhenAsked } from '../../compose/language.ts';

export interface State {
  /** Open lists: the number of the next item, or undefined for bullets. */
  readonly lists: { next: number | undefined }[];
  /** Addresses of open links; undefined where only the words stay. */
  readonly links: (string | undefined)[];
  readonly tables: Table[];
  /** How many elements of code are open. */
  code: number;
  /** How many elements are open whose words are bold as a whole. */
  bold: number;
  /** A script of the page makes formulas of what stands between `\\(` and `\\)`: it is there, or one of them can be nothing else. */
  readonly drawsMaths: () => boolean;
  /** Of the words of the page. */
  readonly language: () => WrittenIn;
}

export interface Table {
  /** Rows and cells only place what stands in them: code beside its numbers, a page in columns. */
  readonly isLayout: boolean;
  /** Cells of its widest row: a shorter row would cut the longer ones. */
  readonly width: number;
  /** Which row is being written, from 0. */
  row: number;
  /** Cells of this row so far. */
  cells: number;
  /** How many more columns the open cell takes up. */
  spare: number;
}

const MATHS_SCRIPT = /<script[^>]{0,400}(?:mathjax|katex|math\/tex)/iu;
/** A command, a script or an equals sign in it, as LaTeX's own brackets are recognised in Markdown. */
const SURE_MATHS = /\\[([](?:(?!\\[()[\]])[^<]){0,300}?(?:\\[A-Za-z]|[\^_=])(?:(?!\\[()[\]])[^<]){0,300}\\[)\]]/u;

export function openState(html: string): State {
  const language = languageWhenAsked(html.slice(0, 400_000).replace(/<[^<>]{0,2000}>/gu, ' '));
  let draws: boolean | undefined;
  const drawsMaths = () => (draws ??= MATHS_SCRIPT.test(html) || SURE_MATHS.test(html));
  return { lists: [], links: [], tables: [], code: 0, bold: 0, drawsMaths, language };
}

/** The table in whose rows the words stand, if it is one. */
export function tableAround({ tables }: State): Table | undefined {
  const table = tables.at(-1);
  return table?.isLayout === false ? table : undefined;
}
