import assert from 'node:assert/strict';
import { withPack } from '../../../src/import/addPack';
import { parseSettings } from '../../../src/knowledge/settings';

describe('withPack', () => {
  const packsOf = (text: string | undefined): string[] =>
    parseSettings({ path: 'ops-regulation.yaml', text: text ?? '' }).value.packs;

  it('begins settings where there are none', () => {
    assert.deepEqual(packsOf(withPack(undefined, 'packs/law')), ['packs/law']);
    assert.equal(withPack('# 部门设置', 'packs/law'), '# 部门设置\npacks:\n  - "packs/law"\n');
  });
  it('keeps comments and everything else', () => {
    const settings = '# 部门设置\ntimeZone: Asia/Taipei # 台北\npacks:\n  # 法规\n  - packs/a # 甲\n';
    const text = withPack(settings, 'packs/b');
    assert.equal(text, '# 部门设置\ntimeZone: Asia/Taipei # 台北\npacks:\n  # 法规\n  - packs/a # 甲\n  - packs/b\n');
    assert.equal(withPack('packs: [packs/a]\n', 'packs/b'), 'packs: [packs/a, packs/b]\n');
  });
  it('adds a folder once', () => {
    assert.equal(withPack('packs: [packs/a]\n', 'packs/a'), 'packs: [packs/a]\n');
  });
  it('leaves alone what it cannot edit', () => {
    assert.equal(withPack('packs: {a: [\n', 'packs/b'), undefined);
    assert.equal(withPack('packs: packs/a\n', 'packs/b'), undefined);
    assert.equal(withPack('- a\n', 'packs/b'), undefined);
  });
});
