import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openSnapshot } from '../../../../src/features/service';
import { typeFromDocument } from '../../../../src/features/typeMaking/typeFromDocument';
import type { Made } from '../../../../src/features/typeMaking/typeFromDocument';
import { typeFiles } from '../../../../src/features/typeMaking/typePack';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { filledDocument } from '../../../support/fill';
import { BUNDLED_PACK, ROOT, bundledPack, readKnowledge } from '../../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const bundled = bundledPack();
const SAMPLES = path.join(ROOT, 'knowledge/samples/documents');
const FREE = readFileSync(path.join(ROOT, 'test/fixtures/free-document.md'), 'utf8');

function make(text: string, { name = 'documents/2026-05/库存盘点.md', id }: { name?: string; id?: string } = {}): Made {
  const made = typeFromDocument({ knowledge, settings: DEFAULT_SETTINGS, path: name, text, id });
  assert.ok(made.problem === undefined);
  return made;
}

/** What checking finds in a workspace that has the new type, in its own pack and in the document with its type set. */
function findingsWith(made: Made, text: string): string[] {
  const files = typeFiles(made, 'types', '2026-05-31');
  assert.ok('type' in files);
  const loaded = loadKnowledge(bundled, { path: 'ops-regulation.yaml', text: 'packs: [types]\n' }, [
    {
      folder: 'types',
      files: [files.header, files.type].map(({ path: file, text: content }) => ({
        path: file.slice('types/'.length),
        text: content,
      })),
    },
  ]);
  const said = loaded.findings.map(
    ({ path: file, finding }) => `${file} ${finding.message.id} ${JSON.stringify(finding.message.args)}`,
  );
  const typed = asType(text, made.id);
  const snapshot = openSnapshot(loaded, [{ path: 'documents/2026-05/source.md', text: typed }], true);
  const drafted = snapshot.knowledge.documentType(made.id);
  assert.ok(drafted, said.join('\n'));
  return [
    ...said,
    ...snapshot
      .findingsOf('documents/2026-05/source.md')
      .map(({ rule, range, actual }) => `${rule} ${String(range.start.line)} ${actual ?? ''}`),
  ];
}

/** A document whose head names the type, and the rest that every document has. */
function asType(text: string, type: string): string {
  const head = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const lines = (head?.[1] ?? '').split('\n').filter((line) => !/^(type|id|contract):/.test(line) && line !== '');
  const common = [
    ['period', '2026-05'],
    ['author', '周岚'],
    ['status', 'draft'],
  ].filter(([key]) => !lines.some((line) => line.startsWith(`${key ?? ''}:`)));
  return `---\ntype: ${type}\n${[...common.map(([key, value]) => `${key ?? ''}: ${value ?? ''}`), ...lines].join('\n')}\n---\n${text.slice(head?.[0].length ?? 0)}`;
}

const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const filled = knowledge.documentTypes.map(({ type }) => type);

describe('a document type made of a document', () => {
  for (const [what, text] of [
    ['a free document', FREE] as const,
    ...samples.map((name) => [`the sample ${name}`, readFileSync(path.join(SAMPLES, name), 'utf8')] as const),
    ...filled.map((type) => [`a filled-in ${type}`, filledDocument(knowledge, type).text] as const),
  ]) {
    it(`loads, and its document fits it: ${what}`, () => {
      assert.deepEqual(findingsWith(make(text), text), []);
    });
  }
  it('has the kinds, totals and formulas that the rows tell', () => {
    const { id, path: file, text } = make(FREE);
    assert.equal(file, `documents/${id}.md`);
    for (const line of [
      'title: 货号, en: Article number, kind: text }',
      'title: 仓位, kind: enum, options: [{ value: A区 }, { value: B区 }] }',
      'title: 差异率, kind: percent }',
      'title: "单价（元）", kind: money }',
      'title: 盘点日期, kind: date }',
      'title: 其他, required: false }',
    ])
      assert.ok(text.includes(line), line);
    const formulas = text.match(/(?<=# formula: ).*/g);
    assert.equal(formulas?.length, 3);
    assert.match(text, /title: 差异,[^\n]*\n +# formula: (\w+) - (\w+)\n/);
    assert.match(text, /total: \[(\w+, ){3}\w+\]/);
    assert.match(text, /\n## 二、盘点明细\n\n\{\{table \w+\}\}\n/);
  });
  it('tells spans of days from pairs of numbers', () => {
    const { text } = make(
      '---\nperiod: 2026-05\n---\n# 活动节奏\n\n## 安排\n\n| 阶段 | 起止日期 | 周期 | ROI区间 | 价格段 |\n|---|---|---|---|---|\n| 预热 | 5.1-5.7 | 5月1日-7日 | 1.5-2.5 | 1-3 |\n| 爆发 | 5.8-5.9 | 5月8日-9日 | 2.5-3.5 | 3-5 |\n',
    );
    assert.deepEqual(
      ['起止日期', '周期', 'ROI区间'].map((title) => new RegExp(`title: ${title},.*kind: (\\w+)`).exec(text)?.[1]),
      ['dateRange', 'dateRange', 'text'],
    );
  });
  it('proposes no formula that one row speaks against, and no total that is not the sum', () => {
    const { text } = make(FREE.replace('|-159.60|', '|-159.00|').replace('|2,156|', '|2,150|'));
    assert.ok(!text.includes('* unitPrice') && !text.includes('unitPrice *'), text);
    const [, totals = ''] = /total: \[(.*)\]/.exec(text) ?? [];
    assert.equal(totals.split(', ').length, 2);
  });
  it('gives every section and column an id of its own, whatever they are called', () => {
    const text =
      '# 表\n\n## 数据\n\n| 数据 | true | 数 据 | 数據二 | in | 1 | （元） |\n|---|---|---|---|---|---|---|\n| a | b | c | d | e | f | g |\n\n## 数据！\n\n文。\n\n## 😀\n\n文。\n';
    assert.deepEqual(findingsWith(make(text), text), []);
  });
  it('is refused where there is nothing to make it of, or the id will not do', () => {
    const problem = (text: string, id?: string): string | undefined =>
      typeFromDocument({ knowledge, settings: DEFAULT_SETTINGS, path: 'a.md', text, id }).problem?.id;
    assert.deepEqual(
      [
        problem('没有标题。'),
        problem(FREE, 'A b'),
        problem(FREE, 'monthly-plan'),
        problem('---\n- [\n---\n# 表\n'),
        problem('## 章\n\n文\n\n'.repeat(400)),
        problem(`# 表\n\n|${'列|'.repeat(200)}\n|${'-|'.repeat(200)}\n`),
      ],
      ['type.no-section', 'type.id-invalid', 'type.id-taken', 'type.head-invalid', 'type.too-large', 'type.too-large'],
    );
  });
});
