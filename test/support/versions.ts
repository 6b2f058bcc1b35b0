// A document type in two versions: the newest has another name for its section and an amount, and asks for a reason.

interface MemoVersion {
  readonly version: number;
  /** The columns of its table, as in YAML, in braces. */
  readonly columns: readonly string[];
  readonly title?: string;
  readonly more?: readonly string[];
}

function memo({ version, columns, title = '開支', more = [] }: MemoVersion): string {
  const head = ['type: memo', `version: ${String(version)}`, 'title: 備忘', 'en: Memo', 'author: writer'];
  const table = [`  - id: ${version === 1 ? 'costs' : 'spending'}`, `    title: ${title}`, '    aliases: [開支]'];
  const lines = [
    ...head,
    'cadence: monthly',
    'basis: ["§1.1.1"]',
    'sections:',
    ...table,
    '    table:',
    '      columns:',
    ...columns.map((each) => `        - { ${each} }`),
    ...more,
  ];
  const body = `# {{title}}\n\n## ${title}\n\n{{table ${version === 1 ? 'costs' : 'spending'}}}\n`;
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

const CARRY = (from: string): string[] => [
  'links:',
  '  - id: last',
  `    from: { type: memo, section: ${from}, period: previous, key: name }`,
  `    to: { section: ${from}, key: name }`,
  `    values: { before: ${from === 'costs' ? 'amount' : 'paid'} }`,
  '    carry: rows',
  '    message: { zh: 與上月不同。, en: Not as last month. }',
];
/** The superseded version. */
export const OLD_MEMO = memo({
  version: 1,
  columns: [
    'id: name, title: 項目, kind: text, unique: true',
    'id: amount, title: 金額, kind: money',
    'id: before, title: 上月金額, kind: money, required: false',
  ],
  more: CARRY('costs'),
});
/** The newest. */
export const NEW_MEMO = memo({
  version: 2,
  title: '各項開支',
  columns: [
    'id: name, title: 項目, kind: text, unique: true',
    'id: paid, title: 實付, aliases: [金額], kind: money',
    'id: before, title: 上月實付, kind: money, required: false',
    'id: reason, title: 事由, kind: text',
  ],
  more: CARRY('spending'),
});
/** The files of both versions in a pack. */
export const MEMO_FILES = [
  { path: 'documents/memo.md', text: NEW_MEMO },
  { path: 'documents/memo/1.md', text: OLD_MEMO },
] as const;

const HEADERS: Readonly<Record<number, string>> = {
  1: '| 項目 | 金額 | 上月金額 |\n|---|---:|---:|',
  2: '| 項目 | 實付 | 上月實付 | 事由 |\n|---|---:|---:|---|',
};

/** A document of a version, handed in. */
export function memoText(
  version: number,
  period: string,
  rows: readonly string[],
  contract = `memo@${String(version)}`,
): string {
  const section = version === 1 ? '開支' : '各項開支';
  const head = `type: memo\ncontract: ${contract}\nperiod: ${period}\nauthor: 甲\nstatus: submitted`;
  return `---\n${head}\n---\n# 備忘\n\n## ${section}\n\n${HEADERS[version] ?? ''}\n${rows.join('\n')}\n`;
}
