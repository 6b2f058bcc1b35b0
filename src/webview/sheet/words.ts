// The texts of the page, which the editor gives in the reader's language.
import type { FindWords } from './findBox';
import type { FormWords } from './form';
import type { GridWords } from './grid/gridWords';

/** All texts of the page. `today` is the day, as it is written into cells. */
export interface PageWords extends FindWords, FormWords, GridWords {
  readonly nextOpen: string;
  readonly prose: string;
  readonly count: string;
  readonly sum: string;
  readonly average: string;
  readonly today: string;
}
