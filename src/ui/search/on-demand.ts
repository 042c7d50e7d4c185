/** All of the search that is fetched when it is wanted, as one file: a slow line pays for each file more than for its length. */
import styles from '../styles/on-demand.css?inline';

export { search } from '../../search/client.ts';
export { markPage } from './page-marks.ts';
export { openPalette, warm } from './palette.ts';
export { openSearchPage } from './search-page.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
