/** How files come to the forge: over a file that stands there, as one new file, or as a patch in its form. */
import type { MadeFile } from '../../workbench/made.ts';
import { lengthInForm, MOST_IN_FORM, patchOf } from '../../workbench/patch.ts';

/** Forges refuse longer addresses. */
const MOST_ADDRESS = 7500;
const BRANCH = 'main';

export type Way = 'wayForm' | 'wayTooLong' | 'wayEdit' | 'wayEditAndNew' | 'wayNew';

/** @param edits path of a file of the site that is changed */
export function wayOf(files: readonly MadeFile[], edits: string | undefined): Way {
  // A form takes new files alone.
  if (edits !== undefined) return files.length < 2 ? 'wayEdit' : 'wayEditAndNew';
  if (files.length < 2) return 'wayNew';
  return lengthInForm(patchOf(files)) <= MOST_IN_FORM ? 'wayForm' : 'wayTooLong';
}

/** The forge's page for a new file, with its text in it while that fits. */
export function pageForNew(
  repository: string,
  { path, text }: MadeFile,
): { readonly page: string; readonly isFilled: boolean } {
  const page = `${repository}/new/${BRANCH}?filename=${encodeURIComponent(`content/${path}`)}`;
  const whole = `${page}&value=${encodeURIComponent(text)}`;
  return whole.length <= MOST_ADDRESS ? { page: whole, isFilled: true } : { page, isFilled: false };
}

export const pageToEdit = (repository: string, path: string): string => `${repository}/edit/${BRANCH}/content/${path}`;

export const pageOfForm = (repository: string): string => `${repository}/issues/new?template=1-discussion.yml`;
