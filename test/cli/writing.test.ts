import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';
import {
  assertWhole,
  COMMANDS,
  contentsAfter,
  contentsOf,
  DRAFT,
  isLeftOver,
  PLAN,
  prepared,
} from '../support/writing';

describe('writing', function () {
  this.timeout(300_000);

  for (const { name, args, file } of COMMANDS) {
    it(`${name} leaves nothing half written on a disk that is full, says so, and does it once there is room`, () => {
      const whole = contentsAfter(args);
      const folder = prepared();
      const full = folder.runIn({ blocks: 1 }, ...args);
      assert.equal(full.code, 2, full.out);
      assert.match(full.err, new RegExp(`${file.replace('/regulation', '')}.*disk is full`));
      assertWhole(folder, 'on a full disk', whole);
      assert.ok([...folder.files().keys()].every((each) => !isLeftOver(each) && !each.startsWith(file)));
      assert.match(folder.runIn({ blocks: 1 }, '--lang', 'zh-cn', ...args).err, /磁盘已满/);
      assert.match(folder.runIn({ blocks: 1 }, '--lang', 'zh-tw', ...args).err, /磁盤已滿/);
      assert.equal(folder.run(...args).code, 0);
      assert.deepEqual(contentsOf(folder), whole);
      folder.remove();
    });

    it(`${name} goes nowhere by way of a link, to a folder outside or to nothing`, () => {
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

  it('follows a link that stays inside, and to a folder by no path that leads out', () => {
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
    const { args = [], file = '' } = COMMANDS[0] ?? {};
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
    folder.write(PLAN, DRAFT.replace('| 2.94% |', '| 3.94% |'));
    folder.run('check', '--fix');
    const files = folder.files();
    assert.deepEqual([files.has(old), files.has(fresh), files.has('documents/2026-05/.own.tmp')], [false, true, true]);
    assert.equal(readFileSync(path.join(folder.path, PLAN), 'utf8'), DRAFT);
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
