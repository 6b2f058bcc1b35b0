import assert from 'node:assert/strict';
import { Folder } from '../support/cli';

describe('the command search', () => {
  const folder = new Folder();
  after(() => {
    folder.remove();
  });
  const found = (...args: string[]): string[] => {
    const { out } = folder.run('search', '--json', ...args);
    return (JSON.parse(out) as { results: { clause: string }[] }).results.map(({ clause }) => clause);
  };

  it('prints clauses with their place, unmarked where it is no terminal', () => {
    const { code, out } = folder.run('search', '库存核对');
    assert.equal(code, 0);
    assert.match(out, /^§3\.1\.3 /);
    assert.ok(!out.includes('\u001b'));
  });

  it('says in each language that nothing fits, and ends with 1', () => {
    for (const [language, said] of [
      ['en', 'No clause is about “保证金”.'],
      ['zh-cn', '没有相关条款：“保证金”。'],
      ['zh-tw', '沒有相關條款：「保证金」。'],
    ] as const) {
      const { code, out, err } = folder.run('search', '保证金', '--lang', language);
      assert.deepEqual([code, out], [1, '']);
      assert.ok(err.includes(said), err);
    }
  }).timeout(30_000);

  it('looks only in a chapter, a role, a pack', () => {
    assert.ok(found('库存', '--chapter', '第三章').every((clause) => clause.startsWith('3.')));
    assert.ok(
      found('数据', '--role', '数据分析员', '--limit', '3').includes('3.4.1') ||
        found('数据', '--role', 'data-analyst').includes('3.4.1'),
    );
    assert.ok(found('库存', '--pack', 'tmall-operations').length > 0);
  }).timeout(30_000);

  it('says which chapters, roles and packs there are', () => {
    for (const [option, known] of [
      ['--chapter', '7'],
      ['--role', 'data-analyst'],
      ['--pack', 'tmall-operations'],
    ] as const) {
      const { code, err } = folder.run('search', '库存', option, 'none');
      assert.equal(code, 2);
      assert.ok(err.includes(known), err);
    }
  }).timeout(30_000);
});
