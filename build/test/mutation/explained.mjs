// Changes that no test can notice, or that none needs to, by source. They are counted apart from those that tests miss.

const FAST = 'Only saves work: what it passes over comes to the same.';
const NEVER = 'For the type checker: it is never so.';
const MORE = 'Proposes more, which is looked at and dropped: it only costs time.';

/** @type {Record<string, import('./score.mjs').Explanation[] | undefined>} */
export const explanations = {
  'src/base/markdown/codeSpans.ts': [
    {
      line: "if (!line.includes('`')) return line;",
      changes: ["!line.includes('`') → false", '\'`\' → ""'],
      why: FAST,
    },
    {
      line: 'for (let at = 0; at < runs.length; at++) {',
      changes: ['at < runs.length → at <= runs.length'],
      why: 'Behind the last there is none, which is passed over.',
    },
    {
      line: 'if (open === undefined || close === undefined) continue;',
      changes: ['open === undefined → false'],
      why: NEVER,
    },
  ],
  'src/base/markdown/inlineMarkup.ts': [
    { line: 'if (plain === before) break;', changes: ['plain === before → false'], why: FAST },
  ],
  'src/base/nearest.ts': [
    {
      line: 'const FOLDED = /^[a-z0-9-]*$/; // an id as it is usually written: there are tens of thousands',
      changes: ['/^[a-z0-9-]*$/ → /^[a-z0-9-]$/'],
      why: FAST,
    },
    {
      line: 'if (Math.abs(other.length - key.length) > Math.min(least, limit)) continue;',
      changes: [
        'Math.abs(other.length - key.length) > Math.min(least, limit) → false',
        'Math.min(least, limit) → Math.max(least, limit)',
      ],
      why: FAST,
    },
    {
      line: 'const distance = leven(key, other, { maxDistance: least + 1 }); // fa…er ones need not be told apart',
      changes: ['{ maxDistance: least + 1 } → {}'],
      why: FAST,
    },
  ],
  'src/base/textEdits.ts': [
    {
      line: "const end = { line: old.length - 1, character: (old.at(-1) ?? '').length };",
      changes: ['\'\' → "Stryker was here!"'],
      why: NEVER,
    },
    {
      line: "return old.flatMap((line, index) => lineEdit(index, line, fresh[index] ?? ''));",
      changes: ['\'\' → "Stryker was here!"'],
      why: NEVER,
    },
  ],
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
