// Changes of src/base that no test can notice, or that none needs to.

import { FAST, NEVER } from './reasons.mjs';

/** @type {import('../score.mjs').Explained} */
export const base = {
  'src/base/content.ts': [
    {
      line: "const args = { size: size ?? '', limit: limit ?? '' };",
      changes: ['\'\' → "Stryker was here!"'],
      why: NEVER,
    },
  ],
  'src/base/dates/period.ts': [
    {
      line: "const [, yearText = '', quarter, week, month, day] = match;",
      changes: ['\'\' → "Stryker was here!"'],
      why: NEVER,
    },
    {
      line: 'return readPeriod(text) ?? { text, kind, from: day, to: day };',
      changes: ['{ text, kind, from: day, to: day } → {}'],
      why: NEVER,
    },
  ],
  'src/base/dictionaries/dictionary.ts': [
    {
      line: 'for (let at = start; at < text.length; at++) {',
      changes: ['at < text.length → at <= text.length'],
      why: 'Behind the last there is none, for which nothing stands.',
    },
  ],
  'src/base/markdown/blocks.ts': [
    { line: 'const [from, to] = token.map ?? [0, 0];', changes: ['[0, 0] → []'], why: NEVER },
    {
      line: '{ level: Number(token.tag.slice(1)), text: (tokens[index + 1]?.conten…, line: token.map?.[0] ?? 0 },',
      changes: [
        "(tokens[index + 1]?.content ?? '').trim() → tokens[index + 1]?.content ?? ''",
        'tokens[index + 1]?.content → tokens[index + 1].content',
        '\'\' → "Stryker was here!"',
        'token.map?.[0] → token.map[0]',
      ],
      why: NEVER,
    },
    {
      line: "if (token.type === 'tr_open') tables.at(-1)?.push(token.map?.[0] ?? 0);",
      changes: ['tables.at(-1)?.push → tables.at(-1).push', 'token.map?.[0] → token.map[0]'],
      why: NEVER,
    },
  ],
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
  'src/base/markdown/markdown.ts': [
    { line: 'return done === 0 ? source : result + source.slice(done);', changes: ['done === 0 → false'], why: FAST },
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
  'src/base/placeholder.ts': [
    {
      line: 'for (let from = text.indexOf(OPENING); from >= 0 && from < lastClosing;) {',
      changes: ['from < lastClosing → from <= lastClosing'],
      why: 'The signs differ: neither begins where the other does.',
    },
  ],
  'src/base/script.ts': [
    {
      line: 'if (a.length !== b.length && !mayHaveBlank(a) && !mayHaveBlank(b)) return false;',
      changes: ['a.length !== b.length && !mayHaveBlank(a) && !mayHaveBlank(b) → false'],
      why: FAST,
    },
    { line: 'if (a === b) return true;', changes: ['a === b → false'], why: FAST },
  ],
  'src/base/sharedMap.ts': [
    {
      line: 'return this.buckets[bucketOf(key)]?.get(key);',
      changes: ['this.buckets[bucketOf(key)]?.get → this.buckets[bucketOf(key)].get'],
      why: NEVER,
    },
    {
      line: 'return this.buckets[bucketOf(key)]?.has(key) === true;',
      changes: ['this.buckets[bucketOf(key)]?.has → this.buckets[bucketOf(key)].has'],
      why: NEVER,
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
};
