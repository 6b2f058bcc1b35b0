// Changes that no test can notice, or that none needs to, by source. They are counted apart from those that tests miss.

const FAST = 'Only saves work: what it passes over comes to the same.';
const NEVER = 'For the type checker: it is never so.';

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
      line: 'const distance = leven(key, other, { maxDistance: least + 1 }); // farther ones need not be told apart',
      changes: ['{ maxDistance: least + 1 } → {}'],
      why: FAST,
    },
  ],
};
