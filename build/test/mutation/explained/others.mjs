// Changes of the other folders that no test can notice, or that none needs to.

import { FAST, LINKLESS, SAME } from './reasons.mjs';

/** @type {import('../score.mjs').Explained} */
export const others = {
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
      why: LINKLESS,
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
      why: LINKLESS,
    },
    { line: 'try {', changes: ['{ await rename(from, to); return true; } → {}'], why: LINKLESS },
    { line: 'return true;', changes: ['true → false'], why: LINKLESS },
    { line: '} catch (error) {', changes: ['{ await rm(to, { force: true }); throw error; } → {}'], why: LINKLESS },
    { line: 'await rm(to, { force: true });', changes: ['{ force: true } → {}', 'true → false'], why: LINKLESS },
  ],
  'src/features/rename/annotationKeys.ts': [
    { line: 'return to === number', changes: ['to === number → false'], why: SAME },
    {
      line: 'if (!isScalar(key) || !key.range || to === number) return [];',
      changes: ['!isScalar(key) || !key.range || to === number → false', 'to === number → false'],
      why: SAME,
    },
    {
      line: 'if (bodyLine < 2) return [];',
      changes: ['bodyLine < 2 → false', 'bodyLine < 2 → bodyLine <= 2'],
      why: FAST,
    },
  ],
};
