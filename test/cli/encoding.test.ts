import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';
import { housePack } from '../support/ownPack';
import { joined, toGbk, toUtf16 } from '../support/encodings';
import { ROOT } from '../support/pack';

const PLAN = 'documents/2026-05/monthly-promotion-plan.md';
const OTHER = 'documents/2026-05/other.md';
const SAMPLE = readFileSync(path.join(ROOT, 'knowledge/samples', PLAN), 'utf8').replace(
  'status: submitted',
  'status: draft',
);
const WRONG = SAMPLE.replace('| 2.94% |', '| 3.94% |');

/** A plan, with a share to mend, as other programs save it: how the finding names that, and the bytes. */
const SAVED: readonly (readonly [name: RegExp, bytes: Uint8Array])[] = [
  [/GB18030（即 GBK/, toGbk(WRONG)],
  [/UTF-16 LE/, toUtf16(WRONG, 'le')],
  [/UTF-16 LE/, toUtf16(`\uFEFF${WRONG}`, 'le')],
  [/UTF-16 BE/, toUtf16(WRONG, 'be')],
  [/UTF-16 BE/, toUtf16(`\uFEFF${WRONG}`, 'be')],
  [/UTF-8 的内容/, joined(WRONG, toGbk('备注'))],
  [/UTF-8 的内容/, joined('\uFEFF', WRONG.slice(0, 600), toGbk('備註'), WRONG.slice(600).replaceAll('\n', '\r\n'))],
];

interface JsonFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
  readonly fixes: readonly string[];
}

describe('files that are not in UTF-8', function () {
  this.timeout(120_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });

  const findings = (...args: string[]): JsonFinding[] =>
    (JSON.parse(folder.run('check', '--format', 'json', ...args).out) as { findings: JsonFinding[] }).findings;
  const bytesOf = (file: string): Buffer => readFileSync(path.join(folder.path, file));

  it('have one finding, an error that names the encoding, and keep every byte while others are fixed', () => {
    SAVED.forEach(([, bytes], index) => {
      folder.write(`documents/2026-05/${String(index)}.md`, bytes);
    });
    folder.write(OTHER, WRONG);
    for (const mode of [['--fix'], ['--strict', '--fix']]) {
      const found = findings('--lang', 'zh-cn', ...mode);
      SAVED.forEach(([name, bytes], index) => {
        const file = `documents/2026-05/${String(index)}.md`;
        const [one, ...more] = found.filter((each) => each.file === file);
        assert.deepEqual([one?.rule, one?.severity, one?.fixes, more], ['encoding-unknown', 'error', [], []], file);
        assert.match(one?.message ?? '', name);
        assert.ok(bytesOf(file).equals(bytes), file);
      });
      assert.equal(bytesOf(OTHER).toString(), SAMPLE);
    }
    assert.match(
      findings('--lang', 'zh-tw')
        .map(({ message }) => message)
        .join('\n'),
      /檔案的編碼是 GB18030（即 GBK，記事本裡叫 ANSI），不是 UTF-8/,
    );
  });

  it('are told the line from which they are broken', () => {
    folder.write(PLAN, joined(WRONG.slice(0, 600), toGbk('备注'), WRONG.slice(600)));
    const line = WRONG.slice(0, 600).split('\n').length;
    const { code, out } = folder.run('check', '--fix');
    assert.equal(code, 1);
    assert.ok(out.startsWith(`${PLAN}:${String(line)}:`) && out.includes(`From line ${String(line)} on`), out);
  });

  it('are told of settings and packs too; a pack does without what was not read, but not without its header', () => {
    const header =
      'id: own\ngrammar: 1\ntitle: 补充规定\nscript: simplified\nedition: "1"\neffectiveFrom: 2026-01-01\n';
    const rulesAt = (): string[] =>
      findings()
        .map(({ file, rule }) => `${file} ${rule}`)
        .sort();
    folder.write('ops-regulation.yaml', 'packs: [packs/own]\n');
    folder.write('packs/own/pack.yaml', header);
    folder.write('packs/own/regulation/01.md', toGbk('一、总则\n（一）库存每日核对。\n'));
    folder.write('packs/own/regulation/02.md', '二、店铺\n（一）每周盘点。\n');
    assert.deepEqual(rulesAt(), ['packs/own/regulation/01.md encoding-unknown']);
    assert.equal(folder.run('search', 'own§2.1').code, 0);
    folder.write('packs/own/pack.yaml', toUtf16(header, 'le'));
    assert.deepEqual(rulesAt(), [
      'packs/own/pack.yaml encoding-unknown',
      'packs/own/regulation/01.md encoding-unknown',
    ]);
    folder.write('ops-regulation.yaml', toGbk('packs: [packs/own] # 补充\n'));
    assert.deepEqual(rulesAt(), ['ops-regulation.yaml encoding-unknown']);
  });

  it('are refused where a command is given one, by name and encoding, and nothing is made of them', () => {
    folder.write(PLAN, toGbk(WRONG));
    folder.write('a.yaml', toGbk('author: 林小满\n'));
    folder.write('map.txt', toUtf16('\uFEFF3.2.2 3.2.9\n', 'le'));
    folder.write('盘点.md', joined('# 盘点\n\n## 一、说明\n\n甲乙丙。', toGbk('备注')));
    const at = (name: string): string => path.join(folder.path, name);
    for (const [args, told] of [
      [['new', 'monthly-promotion-plan', '--period', '2026-06', '--answers', at('a.yaml')], /a\.yaml: .*GB18030/],
      [['renumber', '--map', at('map.txt')], /map\.txt: .*UTF-16 LE/],
      [['type', '盘点.md', '--id', 'stock-count'], /盘点\.md: From line 5 /],
    ] as const) {
      const { code, err } = folder.run(...args);
      assert.equal(code, 2);
      assert.match(err, told);
    }
    const page = folder.run('export', PLAN, '--out', 'pages');
    assert.equal(page.code, 1);
    assert.match(page.err, /monthly-promotion-plan\.md: .*GB18030/);
    assert.deepEqual(
      ['packs', 'pages', 'documents/2026-06'].map((each) => existsSync(at(each))),
      [false, false, false],
    );
    for (const { path: name, text = '' } of housePack().files) folder.write(`packs/house/${name}`, text);
    folder.write('ops-regulation.yaml', 'packs: [packs/house]\n');
    const renumbered = folder.run('renumber', 'house§3.2.2', '3.2.9');
    assert.equal(renumbered.code, 1);
    assert.match(renumbered.err, /monthly-promotion-plan\.md:1: .*GB18030/);
  });

  it('are imported all the same', () => {
    for (const [index, bytes] of [
      toGbk('第一条 甲。\n第二条 乙。\n'),
      toUtf16('\uFEFF第一条 甲。\n第二条 乙。\n', 'be'),
    ].entries()) {
      folder.write(`${String(index)}.txt`, bytes);
      assert.equal(folder.run('import', `${String(index)}.txt`, '--out', `packs/law-${String(index)}`).code, 0);
    }
  });
});
