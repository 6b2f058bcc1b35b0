// Changes that no test can notice, or that none needs to, by source. They are counted apart from those that tests miss.

/** @type {Record<string, import('./score.mjs').Explanation[] | undefined>} */
export const explanations = {};
