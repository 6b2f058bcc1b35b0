import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Folder, program } from '../support/cli';
import { makeDocx, makeZip } from '../support/zip';

const LAW =
  '# 示例法\n\n第十六条 经营者应当诚信。\n\n第十七条 经营者应当披露商品信息，保障知情权。\n\n前款信息应当真实。\n';
const part = { name: 'word/document.xml', content: '<w/>' };

/** Sends Ctrl+C to the program when it opens the file to be imported. */
const INTERRUPTING = `data:text/javascript,${encodeURIComponent(`
  import promises from 'node:fs/promises';
  const { open } = promises;
  promises.open = (file, ...rest) => {
    if (String(file).endsWith('law.md')) process.kill(process.pid, 'SIGINT');
    return open(file, ...rest);
  };
`)}`;

describe('the command import', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.write('示例法(2018-08-31).md', LAW);
  });
  afterEach(() => {
    folder.remove();
  });

  it('writes a pack that search and check can use', () => {
    const run = folder.run('import', '示例法(2018-08-31).md', '--out', 'packs/sample-law');
    assert.equal(run.code, 0, run.err);
    assert.ok(run.out.includes('17  第十七条'), run.out);
    assert.deepEqual(readdirSync(path.join(folder.path, 'packs')), ['sample-law']);
    folder.write('ops-regulation.yaml', 'packs: [packs/sample-law]\n');
    const found = JSON.parse(folder.run('search', 'sample-law§17', '--json').out) as {
      results: { clause: string; pack: string; text: string }[];
    };
    assert.deepEqual(
      [found.results[0]?.pack, found.results[0]?.clause, found.results[0]?.text],
      ['sample-law', '17', '经营者应当披露商品信息，保障知情权。'],
    );
    assert.ok(folder.run('search', '知情权').out.startsWith('sample-law§17 '));
  });
  it('names the pack in the settings where asked to', () => {
    folder.write('ops-regulation.yaml', '# 部门\npacks:\n  - packs/own # 自己的\n');
    const run = folder.run('import', '示例法(2018-08-31).md', '--out', 'packs/sample-law', '--add');
    assert.equal(run.code, 0, run.err);
    const settings = readFileSync(path.join(folder.path, 'ops-regulation.yaml'), 'utf8');
    assert.equal(settings, '# 部门\npacks:\n  - packs/own # 自己的\n  - packs/sample-law\n');
    folder.write('ops-regulation.yaml', 'packs: packs/own\n');
    assert.equal(folder.run('import', '示例法(2018-08-31).md', '--out', 'packs/other-law', '--add').code, 1);
    assert.equal(readFileSync(path.join(folder.path, 'ops-regulation.yaml'), 'utf8'), 'packs: packs/own\n');
  });
  it('lets check tell a clause of the pack from one that is not there', () => {
    folder.withSamples().write('ops-regulation.yaml', 'packs: [packs/sample-law]\n');
    assert.equal(folder.run('import', '示例法(2018-08-31).md', '--out', 'packs/sample-law').code, 0);
    folder.write(
      'documents/2026-05/note.md',
      '---\ntype: monthly-promotion-plan\n---\n见 sample-law§17.2 与 sample-law§18。\n',
    );
    const report = JSON.parse(folder.run('check', 'documents/2026-05/note.md', '--format', 'json').out) as {
      findings: { rule: string; actual?: string }[];
    };
    assert.deepEqual(
      report.findings.filter(({ rule }) => rule === 'clause-unknown').map(({ actual }) => actual),
      ['sample-law§18'],
    );
  });
  it('shows without writing', () => {
    const run = folder.run('import', '示例法(2018-08-31).md', '--out', 'packs/sample-law', '--dry-run');
    assert.deepEqual([run.code, existsSync(path.join(folder.path, 'packs'))], [0, false]);
    assert.ok(run.out.endsWith('Nothing was written.\n'));
  });
  it('refuses a folder that is not empty, and takes an empty one', () => {
    folder.write('packs/sample-law/note.txt', '在用');
    const refused = folder.run('import', '示例法(2018-08-31).md', '--out', 'packs/sample-law');
    assert.equal(refused.code, 1);
    assert.deepEqual(readdirSync(path.join(folder.path, 'packs/sample-law')), ['note.txt']);
    folder.makeFolder('packs/empty');
    assert.equal(folder.run('import', '示例法(2018-08-31).md', '--out', 'packs/empty', '--id', 'other-law').code, 0);
    assert.ok(readFileSync(path.join(folder.path, 'packs/empty/pack.yaml'), 'utf8').includes('id: other-law'));
  });
  it('says what it cannot import, and leaves nothing behind', () => {
    folder.write('a.docx', 'PK');
    assert.deepEqual(
      ['a.docx', 'missing.txt'].map((file) => folder.run('import', file, '--out', 'packs/x').code),
      [1, 2],
    );
    assert.equal(folder.run('import', '示例法(2018-08-31).md').code, 2);
    assert.equal(existsSync(path.join(folder.path, 'packs')), false);
  });

  it('says why a Word file is refused that hides what it unpacks to', () => {
    const files = { 'twice.docx': [part, part], 'up.docx': [part, { ...part, name: '../document.xml' }] };
    for (const [name, entries] of Object.entries(files)) folder.write(name, makeZip(entries));
    folder.write('paragraphs.docx', makeDocx('<w:p w:rsidR="00A7"/>'.repeat(500_000)));
    const runs = [...Object.keys(files), 'paragraphs.docx'].map((file) =>
      folder.run('import', file, '--out', 'packs/x'),
    );
    assert.deepEqual(
      runs.map(({ code }) => code),
      [1, 1, 1],
    );
    assert.match(runs[0]?.err ?? '', /twice\.docx has two parts of the same name, word\/document\.xml/);
    assert.match(runs[1]?.err ?? '', /up\.docx has a name that leads out of the file: \.\.\/document\.xml/);
    assert.match(runs[2]?.err ?? '', /paragraphs\.docx has more than 20000 paragraphs/);
    assert.equal(existsSync(path.join(folder.path, 'packs')), false);
  });
  it('ends with Ctrl+C while it reads, and leaves nothing behind', () => {
    folder.write('law.md', LAW);
    const args = ['--workspace', folder.path, '--lang', 'en', 'import', path.join(folder.path, 'law.md')];
    const words = ['--import', INTERRUPTING, program(), ...args, '--out', 'packs/law'];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [2, 'Stopped; nothing was written.\n']);
    assert.equal(existsSync(path.join(folder.path, 'packs')), false);
  });

  it('reads no pipe and no device, which may never end', () => {
    const pipe = path.join(folder.path, 'pipe.txt');
    assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
    for (const source of [pipe, '/dev/zero', '/dev/tty', '.']) {
      const { code, err } = folder.runIn({ killedAfter: 20_000 }, 'import', source, '--out', 'packs/x');
      assert.equal(code, 2, source);
      if (source !== '/dev/tty') assert.match(err, /is no file but a folder, a pipe or a device/, source);
    }
    const { code, err } = folder.runIn({ killedAfter: 20_000 }, 'renumber', '--map', pipe);
    assert.deepEqual([code, /is no file/.test(err)], [2, true]);
  });
  it('goes by the defaults, and says so, where the settings are no file', () => {
    const settings = path.join(folder.path, 'ops-regulation.yaml');
    rmSync(settings, { force: true });
    assert.equal(spawnSync('mkfifo', [settings]).status, 0);
    const { code, out } = folder.runIn({ killedAfter: 20_000 }, 'check');
    assert.equal(code, 2); // nor is there a document
    assert.match(out, /ops-regulation\.yaml is no file but a folder, a pipe or a device/);
    rmSync(settings);
  });
});
