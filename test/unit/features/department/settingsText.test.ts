import assert from 'node:assert/strict';
import { parseSettings } from '../../../../src/knowledge/settings';
import { withEntries, withoutEntry } from '../../../../src/features/department/settingsText';

const withPack = (settings: string | undefined, folder: string): string | undefined =>
  withEntries(settings, 'packs', [folder]);
const withoutPack = (settings: string, folder: string): string | undefined => withoutEntry(settings, 'packs', folder);

describe('a pack among the settings', () => {
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
  it('leaves all other lines as people set them out, those before and after', () => {
    const people = 'people:\n  - { id: wang,   name: "王芳", roles: [ operations-manager ] }\n\n\n# 之后\n';
    const after = '# 时区\ntimeZone:   Asia/Shanghai # 上海\ntrial: { today: 2026-07-01 }\n';
    for (const [before, now] of [
      ['', ''],
      ['packs:\n- packs/a # 甲\n', 'packs:\n- packs/a # 甲\n- packs/b\n'],
      ['packs:\n  - packs/a\n  # 乙\n  - packs/c\n', 'packs:\n  - packs/a\n  # 乙\n  - packs/c\n  - packs/b\n'],
      ['packs: [packs/a] # 甲\n', 'packs: [packs/a, packs/b] # 甲\n'],
      ['packs: [ packs/a ]\n', 'packs: [ packs/a, packs/b ]\n'],
      ['packs: []\n', 'packs: [packs/b]\n'],
      ['packs:\n', 'packs:\n  - packs/b\n'],
    ] as const) {
      const end = before === '' ? 'packs:\n  - packs/b\n' : '';
      for (const rest of [after, `\n${after}`, '']) {
        const text = withPack(`${people}${before}${rest}`, 'packs/b');
        assert.equal(text, `${people}${now}${rest}${end}`);
        assert.ok(packsOf(text).includes('packs/b'), text);
      }
    }
    assert.equal(withPack('timeZone: UTC', 'packs/b'), 'timeZone: UTC\npacks:\n  - packs/b\n');
    assert.equal(withPack('trial: x\r\npacks:\r\n', 'b'), 'trial: x\r\npacks:\r\n  - b\r\n');
    assert.equal(withPack('{ timeZone: UTC }\n', 'packs/b'), '{ timeZone: UTC, packs: [ packs/b ] }\n');
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

describe('a pack taken out of the settings', () => {
  it('takes back what was written, comments kept', () => {
    for (const settings of [
      '# 部门设置\ntimeZone: Asia/Taipei # 台北\npacks:\n  # 法规\n  - packs/a # 甲\n',
      'packs: [packs/a]\n',
      'timeZone: Asia/Taipei\n',
      'people:\n  - { id: wang, name: "王芳" }\n\n# 包\npacks:\n  - packs/a\n# 试用\ntrial: { today: 2026-07-01 }\n',
      'trial: { today: 2026-07-01 }\n\n# 尾\n',
    ])
      assert.equal(withoutPack(withPack(settings, 'packs/b') ?? '', 'packs/b'), settings);
  });
  it('leaves nothing where nothing else was in them', () => {
    assert.equal(withoutPack(withPack(undefined, 'packs/b') ?? '', 'packs/b'), '');
    assert.equal(withoutPack(withPack('# 部门设置\n', 'packs/b') ?? '', 'packs/b'), '# 部门设置\n');
  });
  it('changes nothing where the folder is not among them, or nothing can be edited', () => {
    assert.equal(withoutPack('packs: [packs/a]\n', 'packs/b'), 'packs: [packs/a]\n');
    assert.equal(withoutPack('packs: {a: [\n', 'packs/b'), undefined);
  });
});

describe('people among the settings', () => {
  const PEOPLE = [
    { id: 'zhou-lan', name: '周岚', roles: ['operations-manager', 'data-analyst'] },
    { id: 'shen-qing', name: '沈清', superior: true },
    { id: '12', name: 'true', superior: true },
  ];
  const read = (text = ''): unknown => {
    const { value, findings } = parseSettings({ path: 'ops-regulation.yaml', text });
    assert.deepEqual(findings, []);
    return value.people.map(({ id, name, roles, superior }) => ({ id, name, roles, superior }));
  };
  const all = [
    { ...PEOPLE[0], superior: false },
    { ...PEOPLE[1], roles: [] },
    { ...PEOPLE[2], roles: [] },
  ];

  it('stand on a line each, where there were no settings, none of people, or others', () => {
    const lin = { id: 'lin', name: '林小满', roles: ['promotion-specialist'], superior: false };
    for (const [before, earlier] of [
      [undefined, []],
      ['# 部门\n', []],
      ['timeZone: Asia/Taipei # 台北\n', []],
      ['people:\n', []],
      ['people:\n  - { id: lin, name: 林小满, roles: [promotion-specialist] } # 推广\npacks: []\n', [lin]],
      ['people:\n  - id: lin\n    name: 林小满\n    roles:\n      - promotion-specialist\n', [lin]],
    ] as const) {
      const after = withEntries(before, 'people', PEOPLE);
      assert.deepEqual(read(after), [...earlier, ...all], before);
      const lines = (after ?? '').split('\n');
      for (const { name } of PEOPLE)
        assert.match(lines.find((line) => line.includes(name)) ?? '', /^\s*- \{ id: .*\}$/);
      for (const line of (before ?? '').split('\n').filter((each) => !/^people:$/.test(each)))
        assert.ok(lines.includes(line), line);
    }
  });
});
