// Changes of src/search that no test can notice, or that none needs to.

import { FAST, MORE } from './reasons.mjs';

/** @type {import('../score.mjs').Explained} */
export const search = {
  'src/search/query/fuzzy.ts': [
    {
      line: 'return together(left, right, lexicon) ? filled(left, right, lexicon) : [];',
      changes: ['[] → ["Stryker was here"]'],
      why: MORE,
    },
    {
      line: 'return together(left, right, lexicon) ? [left + right, ...filled(left, right, lexicon)] : [];',
      changes: ['[] → ["Stryker was here"]'],
      why: MORE,
    },
    {
      line: 'return at + 1 < phrase.length',
      changes: ['at + 1 < phrase.length → true', 'at + 1 < phrase.length → at + 1 <= phrase.length', 'at + 1 → at - 1'],
      why: MORE,
    },
    { line: ': [];', changes: ['[] → ["Stryker was here"]'], why: MORE },
    {
      line: 'const keys = [left, right].filter((part) => part.length > 1).flatMap(keysOf);',
      changes: ['[left, right] → []', '(part) => part.length > 1 → () => undefined', 'part.length > 1 → false'],
      why: MORE,
    },
    { line: 'if (keys.length === 0) return true;', changes: ['keys.length === 0 → true'], why: MORE },
    {
      line: 'if (keys.some((key) => view.frequency(key) === 0)) return false;',
      changes: [
        'keys.some((key) => view.frequency(key) === 0) → false',
        'keys.some((key) => view.frequency(key) === 0) → keys.every(key => view.frequency(key) === 0)',
        '(key) => view.frequency(key) === 0 → () => undefined',
        'view.frequency(key) === 0 → false',
        'false → true',
      ],
      why: MORE,
    },
    { line: 'let found = false;', changes: ['false → true'], why: MORE },
    { line: 'return false;', changes: ['false → true'], why: MORE },
    {
      line: "if (left === '' || right === '') return [];",
      changes: [
        "left === '' || right === '' → false",
        "left === '' || right === '' → left === '' && right === ''",
        "left === '' → false",
        '\'\' → "Stryker was here!"',
        "right === '' → false",
        '[] → ["Stryker was here"]',
      ],
      why: MORE,
    },
    {
      line: 'const between = view',
      changes: ['view .after(left.charCodeAt(left.length - 1)) .filter((unit) => view.…t.charCodeAt(left.length - 1))'],
      why: MORE,
    },
    {
      line: '.filter((unit) => view.frequency(pairKey(unit, next)) > 0);',
      changes: [
        'view.frequency(pairKey(unit, next)) > 0 → true',
        'view.frequency(pairKey(unit, next)) > 0 → view.frequency(pairKey(unit, next)) >= 0',
      ],
      why: MORE,
    },
  ],
  'src/search/query/lexicon.ts': [
    {
      line: 'if (phrase.length === 2) return Math.min(ENOUGH, view.frequency(keys[0] ?? 0));',
      changes: ['phrase.length === 2 → false'],
      why: FAST,
    },
  ],
  'src/search/query/syllables.ts': [
    {
      line: '(all, syllable) => (all.length === 0 ? all : extended(all, syllable, trying)),',
      changes: ['all.length === 0 → false'],
      why: FAST,
    },
  ],
};
