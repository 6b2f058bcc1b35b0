import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { isHalfWritten } from '../../src/files/halfWritten';
import { Folder } from '../support/cli';
import { ROOT } from '../support/pack';

const FREE = readFileSync(path.join(ROOT, 'test/fixtures/free-document.md'), 'utf8');
const LAW = `# 示例法\n\n第一条 ${'经营者应当诚信。'.repeat(60)}\n`;
const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const SAMPLE = readFileSync(path.join(ROOT, 'knowledge/samples', PLAN), 'utf8').replace(
  'status: submitted',
  'status: draft',
);

/** The commands that make files, and one that each makes. */
const COMMANDS: readonly (readonly [args: readonly string[], file: string])[] = [
  [['new', 'monthly-promotion-plan', '--period', '2026-06'], 'documents/2026-06/monthly-promotion-plan.md'],
  [['type', '盘点.md', '--id', 'stock-count'], 'packs/own-documents/documents/stock-count.md'],
  [['export', PLAN, '--out', 'pages'], 'pages/documents/2026-05/monthly-promotion-plan.html'],
  [['import', '示例法.md', '--out', 'packs/law'], 'packs/law/regulation'],
];
const named = COMMANDS.map(([args, file]) => ({ name: args[0] ?? '', args, file }));

function prepared(): Folder {
  const folder = new Folder();
  folder.write('盘点.md', FREE);
  folder.write('示例法.md', LAW);
  folder.write(PLAN, SAMPLE);
  return folder;
}

const isRest = (file: string): boolean => file.split('/').some(isHalfWritten);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g;

/** What a folder holds, but for the rests of what was stopped; ids, which are thrown, are made alike. */
function made(folder: Folder): Map<string, string> {
  return new Map(
    [...folder.files()].filter(([file]) => !isRest(file)).map(([file, text]) => [file, text.replace(UUID, '')]),
  );
}

/** What a folder holds after each command, where nothing goes wrong. */
function wholeOf(args: readonly string[]): Map<string, string> {
  const folder = prepared();
  assert.equal(folder.run(...args).code, 0);
  const whole = made(folder);
  folder.remove();
  return whole;
}

function assertWhole(folder: Folder, whole: ReadonlyMap<string, string>, when: string): void {
  for (const [file, text] of made(folder)) assert.equal(text, whole.get(file), `${file} is whole ${when}`);
}

describe('writing', function () {
  this.timeout(300_000);

  for (const { name, args, file } of named) {
    it(`${name} leaves nothing half written on a disk that is full, says so, and does it once there is room`, () => {
      const whole = wholeOf(args);
      const folder = prepared();
      const full = folder.runIn({ blocks: 1 }, ...args);
      assert.equal(full.code, 2, full.out);
      assert.match(full.err, new RegExp(`${file.replace('/regulation', '')}.*disk is full`));
      assertWhole(folder, whole, 'on a full disk');
      assert.ok([...folder.files().keys()].every((each) => !isRest(each) && !each.startsWith(file)));
      assert.match(folder.runIn({ blocks: 1 }, '--lang', 'zh-cn', ...args).err, /磁盘已满/);
      assert.match(folder.runIn({ blocks: 1 }, '--lang', 'zh-tw', ...args).err, /磁盤已滿/);
      assert.equal(folder.run(...args).code, 0);
      assert.deepEqual(made(folder), whole);
      folder.remove();
    });

    it(`${name} leaves nothing half written wherever it is stopped, and what is left does not stand in its way`, () => {
      const whole = wholeOf(args);
      const steps =
        name === 'new' ? [1, 2, 3, 4, 5, 6, 7] : fc.sample(fc.integer({ min: 1, max: 8 }), { numRuns: 4, seed: 8 });
      const stopped = steps.filter((step) => {
        const folder = prepared();
        const { code } = folder.runIn({ disk: { OPS_REGULATION_STOP: String(step) } }, ...args);
        assertWhole(folder, whole, `after step ${String(step)}`);
        folder.run(...args);
        assert.deepEqual(made(folder), whole);
        folder.remove();
        return code === null;
      });
      assert.ok(stopped.length >= 2, `stopped at ${stopped.join()}`);
    });

    it(`${name} goes nowhere by way of a link, be it to a folder outside or to nothing`, () => {
      const top = file.split('/')[0] ?? '';
      for (const isThere of [true, false]) {
        const [folder, outside] = [prepared(), new Folder()];
        if (top === 'documents')
          symlinkSync(
            isThere ? outside.path : path.join(outside.path, 'none'),
            path.join(folder.path, 'documents/2026-06'),
          );
        else symlinkSync(isThere ? outside.path : path.join(outside.path, 'none'), path.join(folder.path, top));
        const before = folder.files();
        const run = folder.run(...args);
        assert.deepEqual([run.code, readdirSync(outside.path)], [2, []], run.out);
        assert.match(run.err, /lies outside the workspace/);
        assert.deepEqual(folder.files(), before);
        for (const each of [folder, outside]) each.remove();
      }
    });
  }

  it('goes by a link that stays inside, and to a folder by no path that leads out', () => {
    const folder = prepared();
    folder.makeFolder('store');
    symlinkSync('../store', path.join(folder.path, 'documents/2026-06'));
    assert.equal(folder.run('new', 'monthly-promotion-plan', '--period', '2026-06').code, 0);
    assert.deepEqual(readdirSync(path.join(folder.path, 'store')), ['monthly-promotion-plan.md']);
    for (const out of ['../law', path.join(folder.path, '../law'), 'documents/../../law', '.']) {
      const run = folder.run('import', '示例法.md', '--out', out);
      assert.deepEqual([run.code, /lies outside the workspace/.test(run.err)], [2, true], out);
    }
    folder.remove();
  });

  it('writes over nothing on a disk that knows no links either', () => {
    const folder = prepared();
    const [args, file] = COMMANDS[0] ?? [[], ''];
    const disk = { OPS_REGULATION_NO_LINKS: '1' };
    assert.equal(folder.runIn({ disk }, ...args).code, 0);
    const before = folder.files();
    assert.ok((before.get(file)?.length ?? 0) > 1000);
    assert.equal(folder.runIn({ disk }, ...args).code, 2);
    assert.deepEqual(folder.files(), before);
    folder.remove();
  });

  it('removes what was left half written long ago, and nothing else', () => {
    const folder = prepared();
    const rest = (name: string, isOld: boolean): string => {
      const file = `documents/2026-05/.${name}.${crypto.randomUUID()}.tmp`;
      folder.write(file, 'x');
      if (isOld) utimesSync(path.join(folder.path, file), new Date(2026, 0, 1), new Date(2026, 0, 1));
      return file;
    };
    folder.write('documents/2026-05/.own.tmp', 'x');
    const [old, fresh] = [rest('old.md', true), rest('fresh.md', false)];
    folder.write(PLAN, SAMPLE.replace('| 2.94% |', '| 3.94% |'));
    folder.run('check', '--fix');
    const files = folder.files();
    assert.deepEqual([files.has(old), files.has(fresh), files.has('documents/2026-05/.own.tmp')], [false, true, true]);
    assert.equal(readFileSync(path.join(folder.path, PLAN), 'utf8'), SAMPLE);
    folder.remove();
  });

  it('names the file and the cause, not a word of the system’s', () => {
    const folder = new Folder();
    folder.write('documents', 'a file where a folder should be');
    const { code, err } = folder.run('new', 'monthly-promotion-plan', '--period', '2026-06');
    assert.equal(code, 2);
    assert.match(err, /^documents\/2026-06\/monthly-promotion-plan\.md .*in the way/);
    assert.doesNotMatch(err, /E[A-Z]{4,}/);
    folder.remove();
  });
});
