// Documents in which values of metrics stand in each place where they can: rows of a table, its columns, the head, in
// either script, for tests of what must be true of them.
import { checkWorkspace } from '../../src/checking/checked';
import type { Finding } from '../../src/base/finding';
import { simplify } from '../../src/base/script';
import type { Metric } from '../../src/knowledge/model';
import { DEFAULT_SETTINGS } from '../../src/knowledge/settings';
import type { Settings } from '../../src/knowledge/settings';
import { remembering } from '../../src/base/remembering';
import { metricKnowledge } from './metricReports';
import { BUNDLED_PACK, readKnowledge } from './pack';

/** The metrics of the bundled pack. */
export const NAMES = readKnowledge(BUNDLED_PACK).metrics;

/** A name and a value. */
export type Values = readonly (readonly [string, string])[];

/** A place where metrics stand: the contract of a kind of document, and a document of it. */
export interface MetricPlace {
  readonly name: string;
  readonly isPlanned?: true;
  /** Where the names are titles, each set of them is another kind of document. */
  readonly isOfTitles?: true;
  readonly contract: (values: Values) => string;
  readonly text: (values: Values) => string;
}

/** What a shop shows. */
export const SHOP: Values = [
  ['支付金額', '35,843'],
  ['訪客數', '7,295'],
  ['支付買家數', '176'],
  ['支付轉化率', '2.41%'],
];

const head = (lines: readonly string[] = []): string =>
  ['---', 'type: figures', 'period: 2026-05', 'author: 林小滿', 'status: submitted', ...lines, '---', ''].join('\n');

const contract = (rest: string): string =>
  `---\ntype: figures\ntitle: 數字\nen: Figures\nauthor: writer\ncadence: monthly\nbasis: ["§1.1.1"]\n` +
  `${rest}---\n# {{title}}\n`;

const section = (columns: string): string =>
  `sections:\n  - id: core\n    title: 核心\n    table:\n      columns:\n${columns}`;

function rows(title: string, isPlanned?: true): MetricPlace {
  const columns = [
    '        - { id: metric, title: 指標, kind: metric, unique: true }',
    `        - { id: value, title: ${title}, kind: number }`,
    '        - { id: change, title: 環比, kind: percent, required: false }\n',
  ];
  return {
    name: `rows, ${title}`,
    ...(isPlanned && { isPlanned }),
    contract: () => contract(section(columns.join('\n'))),
    text: (values) =>
      `${head()}\n## 核心\n\n| 指標 | ${title} |\n| --- | --- |\n` +
      values.map(([name, text]) => `| ${name} | ${text} |\n`).join(''),
  };
}

const specs = (values: Values, indent: string): string =>
  values.map(([name], at) => `${indent}- { id: m${String(at)}, title: "${name}", kind: number }\n`).join('');

const COLUMNS: MetricPlace = {
  name: 'columns of a row',
  isOfTitles: true,
  contract: (values) =>
    contract(section(`        - { id: dates, title: 日期, kind: dateRange }\n${specs(values, '        ')}`)),
  text: (values) => {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
    const titles = ['日期', ...values.map(([name]) => name)];
    const cells = ['5月1日 ~ 5月7日', ...values.map(([, text]) => text)];
    return `${head()}\n## 核心\n\n${line(titles)}${line(titles.map(() => '---'))}${line(cells)}`;
  },
};

const FIELDS: MetricPlace = {
  name: 'the head',
  isOfTitles: true,
  contract: (values) => contract(`fields:\n${specs(values, '  ')}sections:\n  - { id: core, title: 核心 }\n`),
  text: (values) => `${head(values.map(([, text], at) => `m${String(at)}: "${text}"`))}\n## 核心\n\n無。\n`,
};

/** Every place. */
export const PLACES: readonly [MetricPlace, ...MetricPlace[]] = [rows('本期'), rows('本月目標', true), COLUMNS, FIELDS];

const plainKnowledge = remembering((contract: string) => metricKnowledge(contract));

/** What a rule says where values stand in a place, the same in both scripts. */
export function saidOf(
  rule: string,
  place: MetricPlace,
  values: Values,
  own: Settings['metrics'] = {},
): readonly Finding[] {
  const contract = place.contract(values);
  const knowledge = Object.keys(own).length === 0 ? plainKnowledge(contract) : metricKnowledge(contract, own);
  const settings = { ...DEFAULT_SETTINGS, metrics: own };
  const [one, other] = [place.text(values), simplify(place.text(values))].map((text) =>
    (
      checkWorkspace(knowledge, settings, [{ path: 'documents/a.md', text }]).findings.get('documents/a.md') ?? []
    ).filter((each) => each.rule === rule),
  );
  if (one?.length !== other?.length) throw new Error(`${place.name}: the scripts differ`);
  return one ?? [];
}

/** A value as a document shows it. */
export function shown({ unit }: Metric, value: number): string {
  if (unit === 'percent') return `${(value * 100).toFixed(2)}%`;
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
