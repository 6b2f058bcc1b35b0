import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Folder } from '../support/cli';
import { DRAFT, PLAN } from '../support/writing';

interface JsonFinding {
  readonly file: string;
  readonly rule: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly clause?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly message: string;
}

interface Report {
  readonly documents: number;
  readonly errors: number;
  readonly findings: readonly JsonFinding[];
}

/** Twelve faults of twelve kinds: what is written over what, which rule says so, where, and what it expects. */
const PLANTED: readonly {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly at: string;
  readonly expected?: string;
  readonly mended?: string;
}[] = [
  { from: 'shop: 木禾家居旗舰店\n', to: '', rule: 'field-missing', at: '---' },
  {
    from: 'salesTarget: 420,000',
    to: 'salesTarget: 四十来万',
    rule: 'field-invalid',
    at: '四十来万',
    mended: '420,000',
  },
  { from: '| 2.94% |', to: '| 3.94% |', rule: 'formula-mismatch', at: '3.94%', expected: '2.94%', mended: '2.94%' },
  { from: '本月沿用', to: '【待填：复盘】本月沿用', rule: 'placeholder-unfilled', at: '【待填：复盘】' },
  { from: '| 40.00% |', to: '| 40.00 |', rule: 'cell-invalid', at: '40.00 |', expected: '40.00%', mended: '40.00%' },
  { from: '| 淘宝客 | 2 |', to: '| 全站推广 | 2 |', rule: 'row-duplicate', at: '全站推广 | 2 | 12,000' },
  {
    from: '| 合计 |  | 120,000 | 100.00% |',
    to: '| 合计 |  | 130,000 | 100.00% |',
    rule: 'total-mismatch',
    at: '130,000',
    expected: '120,000',
    mended: '120,000',
  },
  { from: '新品测款，第三周未达保本即停投', to: ' ', rule: 'check-failed', at: '1.80' },
  { from: '5月25日 ~ 5月31日', to: '5月25日 ~ 6月2日', rule: 'date-outside-period', at: '5月25日 ~ 6月2日' },
  { from: '| 4 | 2026-04-29 | 陈屿 |', to: '| 4 | 2026-04-29 |', rule: 'row-ragged', at: '| 边桌主图 |' },
  { from: '§3.2.2', to: '§3.2.9', rule: 'clause-unknown', at: '§3.2.9' },
  {
    from: '## 十、资源需求',
    to: '<!-- ops-regulation-disable-next-line total-mismatch -->\n\n## 十、资源需求',
    rule: 'suppression-reasonless',
    at: '<!-- ops',
  },
];

function plant(text: string): string {
  return PLANTED.reduce((current, { from, to }) => {
    assert.ok(current.includes(from), `the sample holds ${from}`);
    return current.replace(from, to);
  }, text);
}

/** The plan of the samples as a draft: others are never fixed unasked. */
function draftOf({ path: root }: Folder): string {
  return readFileSync(path.join(root, PLAN), 'utf8').replace('status: submitted', 'status: draft');
}

function placeOf(text: string, at: string): string {
  const offset = text.indexOf(at);
  const before = text.slice(0, offset).split('\n');
  return `${String(before.length - 1)}:${String((before.at(-1) ?? '').length)}`;
}

describe('check', function () {
  this.timeout(60_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => {
    folder.remove();
  });
  const report = (...args: string[]): Report =>
    JSON.parse(folder.run('check', '--format', 'json', ...args).out) as Report;

  it('finds nothing in the sample workspace, strict too', () => {
    const { code, out } = folder.withSamples().run('check', '--strict');
    assert.equal(code, 0, out);
  });

  it('lists twelve planted faults at their places, and fixes what can be computed and nothing else', () => {
    folder.withSamples();
    const text = plant(draftOf(folder));
    folder.write(PLAN, text);
    const { findings } = report(PLAN);
    for (const { rule, at, expected } of PLANTED) {
      const found = findings.find(
        (each) =>
          each.rule === rule &&
          `${String(each.range.start.line)}:${String(each.range.start.character)}` === placeOf(text, at),
      );
      assert.ok(found, `${rule} at ${placeOf(text, at)} in ${JSON.stringify(findings, undefined, 1)}`);
      if (expected !== undefined) assert.equal(found.expected, expected);
      // What a check asks for is said in its message; no one value is expected.
      assert.ok(
        found.clause !== undefined &&
          (found.expected !== undefined || rule === 'check-failed') &&
          found.actual !== undefined,
        JSON.stringify(found),
      );
    }
    assert.equal(folder.run('check', '--fix', PLAN).code, 1);
    const wanted = PLANTED.reduce(
      (current, { to, mended, at }) =>
        mended === undefined ? current : current.replace(to, to.replace(at.replace(' |', ''), mended)),
      text,
    );
    assert.equal(readFileSync(path.join(folder.path, PLAN), 'utf8'), wanted);
  });

  it('says what it would write and writes nothing, or none of others', () => {
    folder.withSamples();
    const text = draftOf(folder).replace('| 2.94% |', '| 3.94% |');
    folder.write(PLAN, text);
    const tried = folder.run('check', '--fix', '--dry-run', PLAN);
    assert.match(tried.out, /3\.94% → 2\.94%/);
    assert.match(tried.out, /将写入|將寫入|would write/);
    assert.equal(tried.code, 1, 'the finding is still there');
    assert.equal(folder.read(PLAN), text);
    const { wouldWrite, written } = report('--fix', '--dry-run', PLAN) as unknown as Record<string, unknown[]>;
    assert.deepEqual([wouldWrite?.length, written], [1, undefined]);
    folder.run('check', '--fix', '--as', 'somebody else', PLAN);
    assert.equal(folder.read(PLAN), text);
    const author = /^author: *(.+)$/m.exec(text)?.[1] ?? '';
    assert.match(folder.run('check', '--fix', '--as', author, PLAN).out, /3\.94% → 2\.94%/);
    assert.notEqual(folder.read(PLAN), text);
    assert.equal(folder.run('check', '--dry-run', PLAN).code, 2);
  });

  it('meets hostile and odd files with a clear finding each', () => {
    const files: Record<string, [string | Uint8Array, string]> = {
      'documents/none.md': ['没有信息区', 'front-matter-missing'],
      'documents/empty.md': ['', 'front-matter-missing'],
      'documents/large.md': ['x'.repeat(5_000_000), 'file-too-large'],
      'documents/script.md': ['---js\nprocess.exit(3)\n---\n', 'front-matter-invalid'],
      'documents/bomb.md': ['---\na: &a [x,x]\nb: &b [*a,*a]\n---\n', 'front-matter-invalid'],
      'documents/binary.md': [new Uint8Array([0xff, 0xfe, 0x00, 0x01]), 'encoding-unknown'],
    };
    for (const [name, [content]] of Object.entries(files)) folder.write(name, content);
    const { findings } = report();
    for (const [name, [, rule]] of Object.entries(files))
      assert.deepEqual(
        findings.filter((each) => each.file === name).map((each) => each.rule),
        [rule],
        name,
      );
  });

  it('keeps every byte but the fixed ones, with CRLF and a byte order mark', () => {
    folder.withSamples();
    const text = `\uFEFF${draftOf(folder).replaceAll('\n', '\r\n')}`;
    folder.write(PLAN, text.replace('2.94%', '3.94%'));
    folder.run('check', '--fix');
    assert.equal(readFileSync(path.join(folder.path, PLAN), 'utf8'), text);
  });

  it('keeps every byte but the fixed ones, with any line ends and signs that are not seen', () => {
    const lines = DRAFT.split('\n');
    const mixed = lines.map((line, index) => line + (['\n', '\r\n', '\r'][index % 3] ?? '')).join('');
    for (const text of [DRAFT.replaceAll('\n', '\r'), mixed, `${DRAFT}\0\0\u2028\u0085 \u202e\n`]) {
      folder.write(PLAN, text.replace('| 2.94% |', '| 3.94% |'));
      folder.run('check', '--fix', PLAN);
      assert.ok(folder.read(PLAN) === text, JSON.stringify(text.slice(-20)));
    }
  });

  it('leaves a document as it is on a disk that is full, and fixes it once there is room', () => {
    const wrong = DRAFT.replace('| 2.94% |', '| 3.94% |');
    folder.write(PLAN, wrong);
    const { code, err } = folder.runIn({ blocks: 1 }, 'check', '--fix', PLAN);
    assert.deepEqual([code, /monthly-promotion-plan\.md.*disk is full/.test(err)], [2, true], err);
    assert.deepEqual([...folder.files().keys()], [PLAN]);
    assert.equal(folder.read(PLAN), wrong);
    folder.run('check', '--fix', PLAN);
    assert.equal(folder.read(PLAN), DRAFT);
  });

  it('knows no names of the language that it is written in', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    for (const [index, name] of names.entries()) {
      folder.write(`documents/2026-05/type-${String(index)}.md`, `---\ntype: ${name}\n---\n`);
      const head = `---\ntype: kpi-assessment\nperiod: ${name}\nauthor: ${name}\n${name}: 1\n---\n`;
      folder.write(`documents/2026-05/head-${String(index)}.md`, head);
    }
    folder.write(
      'ops-regulation.yaml',
      ['rules:', 'limits:'].map((key) => [key, ...names.map((name) => `  ${name}: off`), ''].join('\n')).join(''),
    );
    const { findings } = report();
    const rulesOf = (file: string): string[] =>
      findings.filter((each) => each.file === `documents/2026-05/${file}.md`).map(({ rule }) => rule);
    for (const index of names.keys()) {
      assert.deepEqual(rulesOf(`type-${String(index)}`), ['type-unknown']);
      assert.ok(rulesOf(`head-${String(index)}`).includes('field-invalid'));
    }
    assert.ok(findings.every(({ rule }) => rule !== 'internal-error'));
    const said = findings.filter(({ file }) => file === 'ops-regulation.yaml').map(({ message }) => message);
    for (const name of ['toString', 'hasOwnProperty'])
      assert.ok(
        said.some((message) => message.includes(name)),
        name,
      );
  });

  it('says with its exit code whether it could run', () => {
    assert.equal(folder.run('check').code, 0);
    assert.equal(folder.run('check', 'no-such-file.md').code, 2);
    assert.equal(folder.run('check', '../outside').code, 2);
    for (const [words, said] of [
      [['--no-such-option'], '这里没有 --no-such-option 这个选项。请用 --help 查看用法。\n'],
      [['-x'], '这里没有 -x 这个选项。请用 --help 查看用法。\n'],
      [['--format'], '--format 后面要写一个值。\n'],
      [['--strict=1'], '--strict 后面不能写值。\n'],
    ] as const) {
      const { code, err } = folder.run('check', ...words, '--lang', 'zh-cn');
      assert.deepEqual([code, err], [2, said]);
    }
    assert.equal(folder.run('no-such-command').code, 2);
  });
});

describe('new', function () {
  this.timeout(60_000);
  it('makes a document that has nothing but placeholders, and never writes over one', () => {
    const folder = new Folder();
    try {
      const made = folder.run('new', 'monthly-promotion-plan', '--period', '2026-06', '--script', 'simplified');
      assert.equal(made.code, 0, made.err);
      const file = path.join(folder.path, 'documents/2026-06/monthly-promotion-plan.md');
      const text = readFileSync(file, 'utf8');
      assert.match(text, /推广总预算/);
      const { findings } = JSON.parse(folder.run('check', '--format', 'json').out) as Report;
      assert.deepEqual([...new Set(findings.map((each) => each.rule))], ['placeholder-unfilled']);
      assert.equal(folder.run('new', 'monthly-promotion-plan', '--period', '2026-06').code, 2);
      assert.equal(readFileSync(file, 'utf8'), text);
      assert.equal(folder.run('new', 'weekly-meeting', '--period', '2026-06').code, 2);
    } finally {
      folder.remove();
    }
  });
});
