// Small kinds of documents with any formulas, checks and links between them, for tests of the graph of values.
import fc from 'fast-check';
import { combinePacks } from '../../src/knowledge/knowledge';
import type { Knowledge } from '../../src/knowledge/knowledge';
import type { PackFile } from '../../src/knowledge/model';
import { parsePack } from '../../src/knowledge/pack';
import { readPackFiles, TEST_PACK } from './pack';

const TYPES = ['t0', 't1', 't2'] as const;
export const COLUMNS = ['c0', 'c1', 'c2', 'c3'] as const;
export const RELATIONS = [
  'same',
  'previous',
  'week-before',
  'year-before',
  'latest',
  'within',
  'soFar',
  'containing',
  'any',
] as const;

export type MadeFormula = Readonly<Record<'type' | 'to', string>> & { readonly from: readonly string[] };

/** A link between two kinds, of one column each. */
export interface MadeLink extends MadeFormula {
  readonly source: string;
  readonly relation: (typeof RELATIONS)[number];
  /** Whether it adds up what it finds, where that can be. */
  readonly isSum?: boolean;
}

/** What is said of values: formulas by their columns, and links. */
export interface MadeContracts {
  readonly formulas: readonly MadeFormula[];
  readonly links: readonly MadeLink[];
}

// The cell of the own row, or all cells of the column.
const operand = fc.constantFrom(...COLUMNS, ...COLUMNS.map((id) => `sum(rows.map(r, r.${id}))`));
const formula = fc.record({
  type: fc.constantFrom(...TYPES),
  to: fc.constantFrom(...COLUMNS),
  from: fc.uniqueArray(operand, { minLength: 1, maxLength: 2 }),
});

/** The column that an operand of a made formula reads. */
export function columnRead(text: string): string {
  return text.replace(/^sum\(rows\.map\(r, r\.(\w+)\)\)$/, '$1');
}

/** Contracts with links of these relations. */
export function contractsWith(relations: readonly MadeLink['relation'][], most = 6): fc.Arbitrary<MadeContracts> {
  const link = fc.record({
    type: fc.constantFrom(...TYPES),
    to: fc.constantFrom(...COLUMNS),
    source: fc.constantFrom(...TYPES),
    from: fc.constantFrom(...COLUMNS).map((each) => [each]),
    relation: fc.constantFrom(...relations),
    isSum: fc.boolean(),
  });
  return fc.record({
    formulas: fc.uniqueArray(formula, { maxLength: most, selector: ({ type, to }) => `${type}.${to}` }),
    links: fc.array(link, { maxLength: most }),
  });
}

const CADENCE: Readonly<Record<string, string>> = { t0: 'monthly', t1: 'monthly', t2: 'quarterly' };

/** What fills the periods of another kind can be added up for it, or for its own kind, in the year so far. */
function adds({ isSum, type, source, relation }: MadeLink): boolean {
  const isFilled = CADENCE[type] === 'quarterly' && CADENCE[source] === 'monthly';
  return (
    isSum === true &&
    (relation === 'soFar' ? isFilled || CADENCE[type] === CADENCE[source] : relation === 'within' && isFilled)
  );
}

/** The text of a kind's contract. */
function contractText(type: string, { formulas, links }: MadeContracts): string {
  const columns = COLUMNS.map((id) => {
    const own = formulas.find((each) => each.type === type && each.to === id);
    const text = own === undefined ? '' : `, formula: "${own.from.join(' + ')}"`;
    return `        - { id: ${id}, title: ${id}, kind: number, required: false${text} }`;
  });
  const between = links.flatMap((each, index) =>
    each.type === type
      ? [
          `  - id: l${String(index)}`,
          `    from: { type: ${each.source}, period: ${each.relation}, section: rows, key: name }`,
          `    to: { section: rows, key: name }`,
          `    ${adds(each) ? 'sums' : 'values'}: { ${each.to}: ${each.from[0] ?? ''} }`,
        ]
      : [],
  );
  return [
    '---',
    `type: ${type}`,
    `title: ${type}`,
    `en: ${type}`,
    'author: writer',
    `cadence: ${CADENCE[type] ?? ''}`,
    'basis: ["§1.1.1"]',
    'sections:',
    '  - id: rows',
    '    title: 行',
    '    table:',
    '      columns:',
    '        - { id: name, title: 名稱, kind: text }',
    ...columns,
    ...(between.length === 0 ? [] : ['links:', ...between]),
    '---',
    '# {{title}}',
    '',
    '## 行',
    '',
    '{{table rows}}',
    '',
  ].join('\n');
}

/** The files of the kinds. */
export function contractFiles(made: MadeContracts): PackFile[] {
  return TYPES.map((type) => ({ path: `documents/${type}.md`, text: contractText(type, made) }));
}

/** The knowledge base with these kinds of documents. */
export function knowledgeOf(made: MadeContracts): Knowledge {
  const { value, findings } = parsePack([...readPackFiles(TEST_PACK), ...contractFiles(made)]);
  if (value === undefined || findings.length > 0) throw new Error(JSON.stringify(findings));
  return combinePacks([value]).value;
}
