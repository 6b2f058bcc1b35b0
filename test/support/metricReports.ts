// A kind of document whose rows are metrics and channels of the bundled pack, for tests of their names and ratios.
import { checkWorkspace } from '../../src/checking/checked';
import type { CheckedWorkspace } from '../../src/checking/checked';
import type { Finding } from '../../src/base/finding';
import { combinePacks } from '../../src/knowledge/knowledge';
import type { Knowledge } from '../../src/knowledge/knowledge';
import type { PackFile } from '../../src/knowledge/model';
import { parsePack } from '../../src/knowledge/pack';
import { DEFAULT_SETTINGS } from '../../src/knowledge/settings';
import { BUNDLED_PACK, readPackFiles, TEST_PACK } from './pack';

const CONTRACT = `---
type: report
title: 指標報告
en: Report
author: writer
cadence: monthly
basis: ["§1.1.1"]
sections:
  - id: core
    title: 核心指標
    table:
      columns:
        - { id: metric, title: 指標, kind: metric, unique: true }
        - { id: actual, title: 本期, kind: number, ratios: true }
        - { id: last, title: 上期, kind: number, required: false, ratios: true }
        - { id: note, title: 備註, kind: text, required: false }
  - id: traffic
    title: 渠道
    required: false
    table:
      columns:
        - { id: channel, title: 渠道名稱, kind: channel, unique: true }
        - { id: visitors, title: 人數, kind: integer }
checks:
  - id: sells
    each: core
    expect: '!same(metric, "支付金額") || actual >= 100'
    at: actual
    message: { zh: 支付金額太少。, en: Too little was sold. }
links:
  - id: last-month
    from: { type: report, period: previous, section: core, key: metric }
    to: { section: core, key: metric }
    values: { last: actual }
    carry: rows
    require: kept
---
# {{title}}

## 核心指標

{{table core}}

## 渠道

{{table traffic}}
`;

/** The knowledge base with it. */
export function reportKnowledge(contract = CONTRACT): Knowledge {
  const isNamed = ({ path }: PackFile): boolean => /^metrics\/|^(channels|words)\.yaml$/.test(path);
  const named = readPackFiles(BUNDLED_PACK).filter(isNamed);
  const others = readPackFiles(TEST_PACK).filter((file) => !isNamed(file));
  const { value, findings } = parsePack([...others, ...named, { path: 'documents/report.md', text: contract }]);
  if (value === undefined || findings.length > 0) throw new Error(JSON.stringify(findings));
  return combinePacks([value]).value;
}

/** Rows of a table as text. */
export type Rows = readonly (readonly string[])[];

/** A report of a month with rows of metrics: name, this month, last month. */
export function report(period: string, core: Rows, traffic: Rows = []): string {
  const table = (titles: readonly string[], rows: Rows): string[] =>
    [titles, titles.map(() => '---'), ...rows].map((row) => `| ${titles.map((_, at) => row[at] ?? '').join(' | ')} |`);
  return [
    '---',
    'type: report',
    `period: ${period}`,
    'author: 林小滿',
    'status: draft',
    '---',
    '',
    '## 核心指標',
    '',
    ...table(['指標', '本期', '上期', '備註'], core),
    '',
    ...(traffic.length === 0 ? [] : ['## 渠道', '', ...table(['渠道名稱', '人數'], traffic), '']),
  ].join('\n');
}

/** A workspace with reports by their paths. */
export function reports(texts: Readonly<Record<string, string>>, knowledge = reportKnowledge()): CheckedWorkspace {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return checkWorkspace(knowledge, DEFAULT_SETTINGS, files);
}

/** What a rule says of a report alone. */
export function saidOf(rule: string, core: Rows, traffic?: Rows): readonly Finding[] {
  const found = reports({ 'documents/a.md': report('2026-05', core, traffic) }, KNOWN).findings.get('documents/a.md');
  return (found ?? []).filter((each) => each.rule === rule);
}

const KNOWN = reportKnowledge();
