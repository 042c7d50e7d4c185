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

export function openState(html: string): State {
  const language = languageWhenAsked(html.slice(0, 400_000).replace(/<[^<>]{0,2000}>/gu, ' '));
  return { lists: [], links: [], tables: [], code: 0, bold: 0, language };
}

/** The table in whose rows the words stand, if it is one. */
export function tableAround({ tables }: State): Table | undefined {
  const table = tables.at(-1);
  return table?.isLayout === false ? table : undefined;
}
