import assert from 'node:assert/strict';
import path from 'node:path';
import { belowRoot, namedBy, names } from '../../src/cli/namedPath';
import { patiently } from '../../src/cli/windows';

const WINDOWS = { path: path.win32, isCaseBlind: true };

function fault(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('on Windows', () => {
  it('paths are read with either separator and in any case, and lead to no other drive or share', () => {
    const root = 'C:\\店铺\\Documents';
    for (const [named, below] of [
      ['documents\\2026-05\\a.md', 'documents/2026-05/a.md'],
      ['documents/2026-05/a.md', 'documents/2026-05/a.md'],
      ['c:\\店铺\\DOCUMENTS\\a.md', 'a.md'],
      ['C:\\店铺\\Documents', ''],
      ['.', ''],
      ['a\\..\\b.md', 'b.md'],
      ['D:\\店铺\\Documents\\a.md', undefined],
      ['D:a.md', undefined],
      ['..\\a.md', undefined],
      ['..', undefined],
      ['C:\\店铺\\Documents2\\a.md', undefined],
      ['\\\\server\\share\\a.md', undefined],
      ['\\\\?\\D:\\a.md', undefined],
      ['\\a.md', undefined],
    ] as const)
      assert.equal(belowRoot(root, named, WINDOWS), below, named);
  });

  it('many names mean the files that one of them means', () => {
    const all = ['documents/2026-05/a.md', 'documents/2026-05x/a.md', 'a.md', 'Documents/A.md'];
    for (const isCaseBlind of [true, false])
      for (const named of ['documents/2026-05', 'Documents', 'a.md', '.', 'documents/2026-05/', '../elsewhere', 'b'])
        assert.deepEqual(
          all.filter(namedBy('/ours', ['no/such.md', named], { isCaseBlind })),
          all.filter((each) => {
            const below = belowRoot('/ours', named);
            return below !== undefined && names(below, each, { isCaseBlind });
          }),
          named,
        );
  });

  it('a name means a file in any case; elsewhere only as it is written', () => {
    for (const isCaseBlind of [true, false])
      assert.deepEqual(
        ['documents/2026-05', 'Documents/2026-05', '', 'documents/2026-0', 'documents/2026-05/a.md'].map((named) =>
          names(named, 'documents/2026-05/a.md', { isCaseBlind }),
        ),
        [true, isCaseBlind, true, false, true],
      );
  });

  it('waits for a file that another program has open for a moment, two seconds at most; elsewhere not', async () => {
    for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
      const paused: number[] = [];
      const surroundings = (platform: string) => ({
        platform,
        pause: (milliseconds: number) => Promise.resolve(paused.push(milliseconds)),
      });
      let tries = 0;
      const opensAt = (count: number) => (): Promise<string> =>
        ++tries < count ? Promise.reject(fault(code)) : Promise.resolve('done');
      assert.equal(await patiently(opensAt(4), surroundings('win32')), 'done');
      assert.equal(tries, 4);
      tries = 0;
      await assert.rejects(patiently(opensAt(1000), surroundings('win32')), { code });
      assert.ok(paused.slice(3).reduce((sum, each) => sum + each, 0) <= 2000);
      tries = 0;
      await assert.rejects(patiently(opensAt(2), surroundings('linux')), { code });
    }
  });

  it('does not wait where something else is wrong', async () => {
    let tries = 0;
    const work = (): Promise<never> => {
      tries++;
      return Promise.reject(fault('ENOSPC'));
    };
    await assert.rejects(patiently(work, { platform: 'win32', pause: () => Promise.resolve() }), { code: 'ENOSPC' });
    assert.equal(tries, 1);
  });
});
