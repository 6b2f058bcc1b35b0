// Changes that no test can notice, or that none needs to, by source. They are counted apart from those that tests miss.

import { base } from './explained/base.mjs';
import { others } from './explained/others.mjs';
import { search } from './explained/search.mjs';

/** @type {import('./score.mjs').Explained} */
export const explanations = { ...base, ...search, ...others };
