// Changes of the other folders that no test can notice, or that none needs to.

import { FAST, LINKLESS, NEVER, SAME } from './reasons.mjs';

const ODD = 'What is nothing that a file system gives is passed over like nothing.';

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
    { line: 'if (to === number) return [];', changes: ['to === number → false'], why: SAME },
    {
      line: 'if (bodyLine < 2) return [];',
      changes: ['bodyLine < 2 → false', 'bodyLine < 2 → bodyLine <= 2'],
      why: FAST,
    },
    {
      line: 'const source = text.slice(starts[1], starts[bodyLine - 1]);',
      changes: ['bodyLine - 1 → bodyLine + 1'],
      why: 'The line that ends the head ends its YAML too.',
    },
    {
      line: 'const head = parseDocument(source, { uniqueKeys: false, prettyErrors: false });',
      changes: ['{ uniqueKeys: false, prettyErrors: false } → {}', 'false → true'],
      why: FAST,
    },
    {
      line: 'if (!isScalar(key) || !key.range) return [];',
      changes: ['!isScalar(key) || !key.range → false', '!isScalar(key) || !key.range → !isScalar(key) && !key.range'],
      why: 'A key that is no scalar reads as no number.',
    },
    {
      line: 'const cells = readOutline(text).tables.flatMap(({ rows }) => rows.fla…) => row.cells.at(-1) ?? []));',
      changes: ['[] → ["Stryker was here"]'],
      why: NEVER,
    },
  ],
  'src/features/rename/arrangements.ts': [
    {
      line: "const [, base = '', ordinal = ''] = /^(.*?)(\\d+)$/.exec(number) ?? [];",
      changes: ['\'\' → "Stryker was here!"', '[] → ["Stryker was here"]'],
      why: NEVER,
    },
  ],
  'src/files/following/hints.ts': [
    {
      line: 'if (toAsk.length > 0) this.asking = this.asking.then(() => this.ask(toAsk));',
      changes: ['toAsk.length > 0 → true', 'toAsk.length > 0 → toAsk.length >= 0'],
      why: FAST,
    },
  ],
  'src/files/following/pacing.ts': [
    {
      line: 'const isWhole = await this.work.read(wanted).catch(() => false);',
      changes: ['() => false → () => undefined'],
      why: 'What is not true counts as false.',
    },
  ],
  'src/files/listing.ts': [
    {
      line: 'const passed: (readonly [PassedReason, string])[] = [];',
      changes: ['[] → ["Stryker was here"]'],
      why: NEVER,
    },
    {
      line: 'return (entries ?? []).map(({ name, kind }) => ({ name, kind, path: join(folder, name) }));',
      changes: ['[] → ["Stryker was here"]'],
      why: ODD,
    },
  ],
  'src/files/loading.ts': [
    {
      line: "{ settings, packs }: Pick<WorkspaceFiles, 'settings' | 'packs'> = { s…tings: undefined, packs: [] },",
      changes: ['[] → ["Stryker was here"]'],
      why: 'Packs that no settings name count for nothing.',
    },
  ],
  'src/files/writing/changing.ts': [
    {
      line: "state?.holds === 'before' ? [{ ...change, mark: state.mark }] : [],",
      changes: ['state?.holds → state.holds'],
      why: NEVER,
    },
    {
      line: 'throw new Error(`${path} has changed`);',
      changes: ['`${path} has changed` → ``'],
      why: 'Nobody reads it: it only ends what is done with the others.',
    },
  ],
  'src/files/writing/textChange.ts': [
    {
      line: 'const [found, bytes] = await Promise.all([host.stat(path), host.read(path)]).catch(() => []);',
      changes: ['[] → ["Stryker was here"]'],
      why: ODD,
    },
  ],
  'src/files/writing/wholeWrite.ts': [
    {
      line: 'const entries = await host.list(folder).catch(() => []);',
      changes: ['[] → ["Stryker was here"]'],
      why: ODD,
    },
  ],
};
