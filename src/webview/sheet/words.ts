// The texts of the page, which the editor gives in the reader's language.
import type { FormWords } from './form/fieldLine';
import type { ProseWords } from './prose/proseView';
import type { TopWords } from './left/topLine';
import type { FindWords } from './findBox';
import type { GridWords } from './grid/gridWords';

/** All texts of the page. `today` is the day, as it is written into cells. */
export interface PageWords extends FindWords, FormWords, GridWords, ProseWords, TopWords {
  /** Over the sections that can be added. */
  readonly absent: string;
  readonly count: string;
  readonly sum: string;
  readonly average: string;
  readonly openText: string;
  /** What was typed at a place that is gone: `{text}` stands for it. */
  readonly notWritten: string;
  readonly today: string;
}
