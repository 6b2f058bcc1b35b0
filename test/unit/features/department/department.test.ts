import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSettings } from '../../../../src/knowledge/settings';
import type { Departments } from '../../../../src/features/department/department';
import { draws } from '../../../support/draws';
import { openSnapshot } from '../../../../src/features/service';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { bundledPack } from '../../../support/pack';

const departmentsOf = (text = ''): Departments =>
  openSnapshot(loadKnowledge(bundledPack(), { path: 'ops-regulation.yaml', text }, []), []).departments;

const read = (text: string | undefined): ReturnType<typeof parseSettings>['value'] => {
  const { value, findings } = parseSettings({ path: 'ops-regulation.yaml', text: text ?? '' });
  assert.deepEqual(findings, []);
  return value;
};

describe('setting up a department', () => {
  it('takes names apart, and leaves out who is in the settings already', () => {
    const departments = departmentsOf('people: [{ id: lin, name: 林小满, roles: [promotion-specialist] }]');
    assert.deepEqual(departments.newNames('周岚、陈屿, 林小滿；Anna  Li；周岚'), ['周岚', '陈屿', 'Anna Li']);
    assert.deepEqual(departments.newNames(' 、'), []);
  });

  it('writes people with ids of their own, posts, and who stands above the department', () => {
    const departments = departmentsOf();
    const [manager, lead] = departments.roles.map(({ id }) => id);
    assert.ok(manager !== undefined && lead !== undefined);
    const text = departments.settingsWith(undefined, {
      people: [
        { name: '周岚', roles: [manager, lead] },
        { name: '周兰', roles: [lead] },
        { name: 'Anna Li', roles: [] },
      ],
      folders: ['documents'],
    });
    assert.deepEqual(read(text).people, [
      { id: 'zhou-lan', name: '周岚', roles: [manager, lead], superior: false },
      { id: 'zhou-lan-2', name: '周兰', roles: [lead], superior: false },
      { id: 'anna-li', name: 'Anna Li', roles: [], superior: true },
    ]);
    assert.ok(!text?.includes('documents'), text); // that is so by default
  });

  it('names other folders beside those that hold already, and refuses what is none', () => {
    const departments = departmentsOf();
    const read2 = departments.folders('documents、部门/2026');
    assert.ok('folders' in read2);
    const text = departments.settingsWith('timeZone: Asia/Taipei\n', { people: [], folders: read2.folders });
    assert.deepEqual(read(text).documents, ['documents/**/*.md', '部门/2026/**/*.md']);
    assert.equal(read(text).timeZone, 'Asia/Taipei');
    for (const line of ['', '..', 'a*', 'documents/../x']) assert.ok('problem' in departments.folders(line), line);
  });

  it('makes settings that are read back, for any names', () => {
    const departments = departmentsOf();
    const roles = departments.roles.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        fc.subarray(roles),
        (given, posts) => {
          const names = departments.newNames(given.join('、'));
          const people = names.map((name) => ({ name, roles: posts }));
          const { people: all } = read(departments.settingsWith('# 部门\n', { people, folders: ['documents'] }));
          assert.deepEqual(
            all.map(({ name }) => name),
            names,
          );
          assert.equal(new Set(all.map(({ id }) => id)).size, names.length);
        },
      ),
      draws(100),
    );
  });
});
