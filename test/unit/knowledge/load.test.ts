import assert from 'node:assert/strict';
import { openSnapshot } from '../../../src/features/service';
import { loadKnowledge, packFolders } from '../../../src/knowledge/load';
import type { Loaded, PackFolder } from '../../../src/knowledge/load';
import type { PackFile } from '../../../src/knowledge/model';
import { parsePack } from '../../../src/knowledge/pack';
import { BUNDLED_PACK, bundledPack, readPackFiles } from '../../support/pack';

const bundled = bundledPack();
const HEADER = 'grammar: 1\ntitle: 店規\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n';

const settingsOf = (text: string): PackFile => ({ path: 'ops-regulation.yaml', text });
const packOf = (folder: string, id: string, ...files: PackFile[]): PackFolder => ({
  folder,
  files: [{ path: 'pack.yaml', text: `id: ${id}\n${HEADER}` }, ...files],
});
const load = (text: string, ...folders: PackFolder[]): Loaded => loadKnowledge(bundled, settingsOf(text), folders);
const faultsOf = ({ findings }: Loaded): unknown[] =>
  findings.map(({ path, finding }) => [path, finding.message.id, finding.range.start]);

describe('the folders of packs', () => {
  it('are those that the settings name, below the root and each once', () => {
    assert.deepEqual(packFolders(settingsOf('packs: [./rules/shop/, rules//shop, other/../more, 店規]')), [
      'rules/shop',
      'more',
      '店規',
    ]);
    assert.deepEqual(packFolders(undefined), []);
  });

  it('are never outside the workspace, however that is written', () => {
    for (const path of ['..', '../x', 'a/../../x', '/etc', 'C:\\x', 'c:/x', '..\\x', '~/x', '.', './', '\\\\host\\x']) {
      const text = `packs: [${JSON.stringify(path)}]`;
      assert.deepEqual(packFolders(settingsOf(text)), [], path);
      assert.deepEqual(
        load(text).findings.map(({ finding }) => finding.message.id),
        ['pack.outside'],
        path,
      );
    }
  });
});

describe('loadKnowledge', () => {
  it('lays the bundled pack and the workspace’s own together', () => {
    const clauses = { path: 'regulation/01-x.md', text: '# 一、總則\n\n## （一）目的\n' };
    const loaded = load('packs: [rules]\n', packOf('rules', 'shop', clauses));
    assert.deepEqual(faultsOf(loaded), []);
    assert.deepEqual(
      [loaded.knowledge.main, loaded.knowledge.clause({ pack: 'shop', number: '1.1' })?.title],
      ['tmall-operations', '目的'],
    );
    assert.deepEqual(loaded.bundledFindings, []);
  });

  it('says where the settings name a pack that is not there, and goes on', () => {
    const loaded = load('# ours\npacks:\n  - rules\n  - ../x\n');
    assert.deepEqual(faultsOf(loaded), [
      ['ops-regulation.yaml', 'pack.absent', { line: 2, character: 4 }],
      ['ops-regulation.yaml', 'pack.outside', { line: 3, character: 4 }],
    ]);
    assert.equal(loaded.knowledge.roles.length, 6);
  });

  it('leaves out packs of a folder that is not trusted, and says so where the settings name them', () => {
    const withheld = { folder: 'rules', files: [], withheld: true };
    const loaded = load('packs:\n  - rules\n', withheld);
    assert.deepEqual(faultsOf(loaded), [['ops-regulation.yaml', 'pack.untrusted', { line: 1, character: 4 }]]);
    assert.equal(loaded.findings[0]?.finding.severity, 'warning');
    const ground = (from: Loaded): string[] =>
      openSnapshot(from, [{ path: 'documents/a.md', text: '---\ntype: stock-count\n---\n' }])
        .checking.of('documents/a.md')
        .map(({ message: { id }, severity }) => `${id} ${severity}`);
    assert.deepEqual(ground(loaded), ['type-unknown.untrusted information']);
    assert.deepEqual(
      [ground(load('packs: [rules]', packOf('rules', 'shop'))), ground(load(''))],
      [['type-unknown error'], ['type-unknown error']],
    );
    assert.deepEqual(loaded.packs, [withheld]);
  });

  it('reports a faulty entry at its place in the workspace', () => {
    const loaded = load(
      'packs: [rules]',
      packOf('rules', 'shop', { path: 'roles/x.md', text: '---\nid: Bad Id\n---\n' }),
    );
    assert.ok(loaded.findings.length > 0);
    assert.ok(loaded.findings.every(({ path }) => path === 'rules/roles/x.md'));
  });

  it('leaves what two packs claim with the first, and says so in the second', () => {
    const role = readPackFiles(BUNDLED_PACK).find((file) => file.path === 'roles/data-analyst.md');
    assert.ok(role);
    assert.deepEqual(faultsOf(load('packs: [rules]', packOf('rules', 'shop', role))), [
      ['rules/roles/data-analyst.md', 'pack.id-clash', { line: 0, character: 0 }],
    ]);
    const same = load('packs: [rules]', packOf('rules', 'tmall-operations', role));
    assert.deepEqual(faultsOf(same), [['rules/pack.yaml', 'pack.id-clash', { line: 0, character: 0 }]]);
    assert.equal(same.knowledge.packs.length, 1);
  });

  it('ends where packs override each other in a ring, or one itself, and says so of each', () => {
    const role = readPackFiles(BUNDLED_PACK).find((file) => file.path === 'roles/data-analyst.md')?.text ?? '';
    const entry = (over: string): PackFile => ({
      path: 'roles/packer.md',
      text: role.replace('id: data-analyst', `id: packer\noverrides: ${over}/packer`),
    });
    for (const ring of [['a'], ['a', 'b'], ['a', 'b', 'c']]) {
      const packs = ring.map((id, index) => packOf(id, id, entry(ring[(index + 1) % ring.length] ?? '')));
      const loaded = load(`packs: [${ring.join()}]`, ...packs);
      assert.deepEqual(
        loaded.findings.map(({ path }) => path).sort(),
        ring.map((id) => `${id}/roles/packer.md`),
      );
      assert.ok(loaded.knowledge.roles.filter(({ id }) => id === 'packer').length <= 1);
    }
  });

  it('takes hundreds of packs, and goes by the defaults where the settings are too long for more', () => {
    const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `p${String(index)}`);
    const many = ids(1000);
    const loaded = load(`packs: [${many.join()}]`, ...many.map((id) => packOf(id, id)));
    assert.deepEqual([loaded.findings, loaded.knowledge.packs.length], [[], 1001]);
    const tooLong = `packs: [${ids(30_000).join()}]`;
    assert.deepEqual(packFolders(settingsOf(tooLong)), []);
    assert.deepEqual(faultsOf(load(tooLong)).length, 1);
  });

  it('holds without a bundled pack, and reports what that has wrong apart', () => {
    const loaded = loadKnowledge(parsePack([]), undefined, []);
    assert.deepEqual([loaded.knowledge.clauses, loaded.findings], [[], []]);
    assert.deepEqual(
      loaded.bundledFindings.map(({ finding }) => finding.message.id),
      ['pack.header-missing'],
    );
  });
});
