// Changes that no test can notice, or that none needs to, by source. They are counted apart from those that tests miss.

const FAST = 'Only saves work: what it passes over comes to the same.';
const NEVER = 'For the type checker: it is never so.';
const MORE = 'Proposes more, which is looked at and dropped: it only costs time.';

/** @type {Record<string, import('./score.mjs').Explanation[] | undefined>} */
export const explanations = {
  'src/base/content.ts': [
    {
      line: "const args = { size: size ?? '', limit: limit ?? '' };",
      changes: ['\'\' → "Stryker was here!"'],
      why: NEVER,
    },
  ],
  'src/base/dates/calendar.ts': [
    {
      line: "const [en = ''] = getDayDetail(day).name.split(',');",
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
  'src/base/dictionary.ts': [
    {
      line: 'for (let i = 0; i < text.length; i++) {',
      changes: ['i < text.length → i <= text.length'],
      why: 'Behind the last there is none, for which nothing stands.',
    },
    {
      line: 'for (let i = 0; i < text.length;) {',
      changes: ['i < text.length → i <= text.length'],
      why: 'Behind the last there is none, for which nothing stands.',
    },
    {
      line: 'if (single !== 0 && (single !== unit || phrases.has(unit))) return re…ll(text, dictionary) !== text;',
      changes: [
        'single !== 0 && (single !== unit || phrases.has(unit)) → true',
        'single !== 0 && (single !== unit || phrases.has(unit)) → single !== 0… !== unit || phrases.has(unit)',
        'single !== 0 → true',
        'single !== unit || phrases.has(unit) → true',
      ],
      why: FAST,
    },
    {
      line: 'const phrase = single === 0 ? undefined : phrases.get(unit)?.find(([f… => text.startsWith(from, i));',
      changes: ['single === 0 → false'],
      why: FAST,
    },
    {
      line: 'if (phrase !== undefined || (single !== 0 && single !== unit)) {',
      changes: ['single !== unit → true'],
      why: 'What stands for itself is written as itself.',
    },
    { line: 'return done === 0 ? text : result + text.slice(done);', changes: ['done === 0 → false'], why: FAST },
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
      line: 'if (a.length !== b.length && !BLANK.test(a) && !BLANK.test(b)) return false;',
      changes: ['a.length !== b.length && !BLANK.test(a) && !BLANK.test(b) → false'],
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
  'src/cli/host.ts': [
    {
      line: "sync: (file) => opened(at(file), { flag: 'r+' }, (handle) => handle.sync()),",
      changes: [
        "(file) => opened(at(file), { flag: 'r+' }, (handle) => handle.sync()) → () => undefined",
        "{ flag: 'r+' } → {}",
        '(handle) => handle.sync() → () => undefined',
      ],
      why: 'Only a fall of power would show it.',
    },
    {
      line: "readPart: (file, from, length) => opened(at(file), { flag: 'r' }, (ha…adPart(handle, from, length)),",
      changes: ["{ flag: 'r' } → {}"],
      why: 'Reading is what is done where nothing is said.',
    },
    {
      line: 'async function renameOverOwn(from: string, to: string): Promise<boolean> {',
      changes: ["{ if (!(await did(open(to, 'wx').then((handle) => handle.close())))) …true }); throw error; } } → {}"],
      why: 'Only file systems without hard links come here.',
    },
    {
      line: "if (!(await did(open(to, 'wx').then((handle) => handle.close())))) return false;",
      changes: [
        "!(await did(open(to, 'wx').then((handle) => handle.close()))) → await…hen(handle => handle.close()))",
        "!(await did(open(to, 'wx').then((handle) => handle.close()))) → true",
        "!(await did(open(to, 'wx').then((handle) => handle.close()))) → false",
        '\'wx\' → ""',
        '(handle) => handle.close() → () => undefined',
        'false → true',
      ],
      why: 'Only file systems without hard links come here.',
    },
    {
      line: 'try {',
      changes: ['{ await rename(from, to); return true; } → {}'],
      why: 'Only file systems without hard links come here.',
    },
    { line: 'return true;', changes: ['true → false'], why: 'Only file systems without hard links come here.' },
    {
      line: '} catch (error) {',
      changes: ['{ await rm(to, { force: true }); throw error; } → {}'],
      why: 'Only file systems without hard links come here.',
    },
    {
      line: 'await rm(to, { force: true });',
      changes: ['{ force: true } → {}', 'true → false'],
      why: 'Only file systems without hard links come here.',
    },
  ],
  'src/features/rename/annotationKeys.ts': [
    { line: 'return to === number', changes: ['to === number → false'], why: 'Writes what stands there already.' },
    {
      line: 'if (!isScalar(key) || !key.range || to === number) return [];',
      changes: ['!isScalar(key) || !key.range || to === number → false', 'to === number → false'],
      why: 'Writes what stands there already.',
    },
    {
      line: 'if (bodyLine < 2) return [];',
      changes: ['bodyLine < 2 → false', 'bodyLine < 2 → bodyLine <= 2'],
      why: FAST,
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
