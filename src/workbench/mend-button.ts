/** What the button is called that does what `npm run check -- --fix` does; messages of the check name it. */
import { both } from '../format/problem.ts';

export const MEND = both('改好能改的', 'Fix what can be fixed');
