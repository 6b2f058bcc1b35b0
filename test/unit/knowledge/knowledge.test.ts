import assert from 'node:assert/strict';
import { citationOf, combinePacks, findRole } from '../../../src/knowledge/knowledge';
import type { PackFile } from '../../../src/knowledge/model';
import { parsePack } from '../../../src/knowledge/pack';
import type { Pack } from '../../../src/knowledge/pack';

function filesOf(id: string): PackFile[] {
  return [
    {
      path: 'pack.yaml',
      text: `id: ${id}\ngrammar: 1\ntitle: 制度\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n`,
    },
    { path: 'regulation/01-x.md', text: '# 一、總則\n\n## （一）目的\n\n1. 穩定經營。\n\n## （二）範圍\n' },
    {
      path: 'roles/writer.md',
      text: [
        '---',
        'id: writer',
        'name: 撰寫專員',
        'simplified: 撰写专员',
        'en: Writer',
        'aliases: [文案]',
        'clause: "§1.1"',
        'kpiClause: "§1.2"',
        '---',
        '寫作。',
        '',
      ].join('\n'),
    },
  ];
}

function packOf(id: string, files = filesOf(id)): Pack {
  const { value, findings } = parsePack(files);
  assert.deepEqual(findings, []);
  assert.ok(value);
  return value;
}

describe('parsePack', () => {
  it('says that there is no pack without pack.yaml', () => {
    const { value, findings } = parsePack(filesOf('demo').slice(1));
    assert.equal(value, undefined);
    assert.deepEqual(
      findings.map(({ finding }) => finding.message.id),
      ['pack.header-missing'],
    );
  });
  it('leaves out a faulty entry, reports it, and keeps the rest', () => {
    const files = [...filesOf('demo'), { path: 'roles/bad.md', text: '---\nid: Bad Id\n---\n' }];
    const { value, findings } = parsePack(files);
    assert.deepEqual(
      value?.roles.map((role) => role.id),
      ['writer'],
    );
    assert.ok(findings.length > 0 && findings.every((each) => each.path === 'roles/bad.md'));
  });
  it('refuses another grammar', () => {
    const files = [{ path: 'pack.yaml', text: filesOf('demo')[0]?.text.replace('grammar: 1', 'grammar: 2') ?? '' }];
    assert.deepEqual(
      parsePack(files).findings.map(({ finding }) => finding.message.id),
      ['pack.key-value'],
    );
  });
});

describe('combinePacks', () => {
  it('keeps clauses of several packs apart, the first being meant where none is named', () => {
    const other = packOf(
      'shop-rules',
      filesOf('shop-rules').filter((file) => !file.path.startsWith('roles/')),
    );
    const { value, findings } = combinePacks([packOf('main'), other]);
    assert.deepEqual(findings, []);
    const own = value.clause({ pack: undefined, number: '1.1.1' });
    const foreign = value.clause({ pack: 'shop-rules', number: '1.1.1' });
    assert.deepEqual([own?.pack, foreign?.pack], ['main', 'shop-rules']);
    assert.ok(own && foreign);
    assert.deepEqual([citationOf(value, own), citationOf(value, foreign)], ['§1.1.1', 'shop-rules§1.1.1']);
    assert.equal(value.clause({ pack: undefined, number: '9' }), undefined);
  });
  it('reports an id that two packs claim and leaves it with the first', () => {
    const { value, findings } = combinePacks([packOf('main'), packOf('shop-rules')]);
    assert.deepEqual(
      findings.map(({ path, finding }) => [path, finding.message]),
      [['roles/writer.md', { id: 'pack.id-clash', args: { id: 'writer' } }]],
    );
    assert.equal(value.role('writer')?.pack, 'main');
  });
  it('finds the clauses below one, and a role by any of its names in either script', () => {
    const { value } = combinePacks([packOf('main')]);
    const chapter = value.clause({ pack: undefined, number: '1' });
    assert.ok(chapter);
    assert.deepEqual(
      value.children(chapter).map((clause) => clause.number),
      ['1.1', '1.2'],
    );
    assert.deepEqual(
      ['撰写专员', ' 撰寫專員 ', 'WRITER', '文案', '編輯'].map((name) => findRole(value, name)?.id),
      ['writer', 'writer', 'writer', 'writer', undefined],
    );
  });
});
