/** All of the search that is fetched when it is wanted, as one file: a slow line pays for each file more than for its length. */
export { markPage } from './page-marks.ts';
export { openPalette, warm } from './palette.ts';
export { openSearchPage } from './search-page.ts';
