// Tests of explanations: each formula, total, check and link of the bundled pack says from what it follows, and on
// which clause it rests.
import assert from 'node:assert/strict';
import { addressesOf, addressIn, valueAt } from '../../../src/calculation/address';
import { planOf } from '../../../src/calculation/graph/plan';
import { explain, traceCheck } from '../../../src/calculation/trace';
import type { Trace } from '../../../src/calculation/trace';
import { valuesOf } from '../../../src/calculation/values';
import type { Values } from '../../../src/calculation/values';
import { readsOf } from '../../../src/formulas/reads';
import { treeOf } from '../../../src/formulas/tree';
import { lineStarts, offsetAt } from '../../../src/base/range';
import { sectionOf } from '../../../src/documents/document';
import type { Document } from '../../../src/documents/document';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import type { DocumentType } from '../../../src/knowledge/contracts/documentType';
import { filledDocument } from '../../support/fill';
import { sampleKnowledge, sampleWorkspace } from '../../support/samples';

const plan = planOf(sampleKnowledge);
const samples = valuesOf(sampleWorkspace, plan);

/** What each definition or check says in some documents, by its name. */
function tracesIn(values: Values, paths: Iterable<string>): Map<string, Trace[]> {
  const found = new Map<string, Trace[]>();
  const add = (document: Document, trace: Trace): void => {
    const key = `${document.type?.type ?? ''} ${trace.kind} ${trace.name}`;
    found.set(key, [...(found.get(key) ?? []), trace]);
  };
  for (const path of paths) {
    const document = values.document(path);
    if (document === undefined) continue;
    for (const address of addressesOf(document))
      for (const trace of explain(values, address)?.traces ?? []) add(document, trace);
    for (const check of document.type?.checks ?? []) {
      const rows = check.each === undefined ? [undefined] : (sectionOf(document, check.each)?.table?.rows ?? []);
      for (const trace of rows.flatMap((row) => traceCheck(document, check, row) ?? [])) add(document, trace);
    }
  }
  return found;
}

/** Every formula, total, check and link that compares or gives values. */
function named({ type, sections, checks, links }: DocumentType): string[] {
  const columns = sections.flatMap(({ id, table }) =>
    (table?.columns ?? []).flatMap((column) => [
      ...(column.formula === undefined ? [] : [`formula ${id}.${column.id}`]),
      ...(table?.total.includes(column.id) === true ? [`total ${id}.${column.id}`] : []),
    ]),
  );
  const compared = links.filter(({ agree, values }) => agree && Object.keys(values).length > 0);
  return [...columns, ...checks.map(({ id }) => `check ${id}`), ...compared.map(({ id }) => `link ${id}`)].map(
    (name) => `${type} ${name}`,
  );
}

describe('why a value is what it is', function () {
  this.timeout(120_000);

  it('is told of each formula, total, check and link in the samples or a filled document, with clause', () => {
    const found = tracesIn(samples, sampleWorkspace.documents.keys());
    const files = sampleKnowledge.documentTypes.map((type) => {
      return filledDocument(sampleKnowledge, type.type);
    });
    const filled = withFiles(emptyWorkspace(sampleKnowledge, DEFAULT_SETTINGS), files);
    const more = tracesIn(valuesOf(filled, plan), filled.documents.keys());
    const missing: string[] = [];
    for (const name of sampleKnowledge.documentTypes.flatMap(named)) {
      const traces = [...(found.get(name) ?? []), ...(more.get(name) ?? [])];
      if (traces.length === 0) missing.push(name);
      for (const { formula, clause } of traces) {
        assert.notEqual(formula, '', name);
        assert.match(clause ?? '', /^§\d/, name);
      }
      assert.ok(traces.length === 0 || traces.some(({ operands }) => operands.length > 0), name);
    }
    // No sample has an earlier document for some links, nor a presale: there the contract alone tells.
    const NOT_IN_SAMPLES = 13;
    assert.ok(missing.length <= NOT_IN_SAMPLES, missing.join());
    for (const name of missing) {
      const [type = '', kind, id = ''] = name.split(' ');
      const { checks, links, basis } = sampleKnowledge.documentType(type) ?? assert.fail();
      const check = checks.find((each) => each.id === id);
      const reads = plan.definitions.filter((each) => each.type.type === type && each.name === id);
      const count = kind === 'link' ? reads.flatMap((each) => each.reads) : readsOf(treeOf(check?.expect ?? '1'));
      assert.ok(count.length > 0, name);
      assert.match(check?.clause ?? links.find((each) => each.id === id)?.clause ?? basis[0] ?? '', /^§\d/, name);
    }
  });

  it('names what stands at the places that it names, in their documents', () => {
    const starts = new Map<string, readonly number[]>();
    for (const [, traces] of tracesIn(samples, sampleWorkspace.documents.keys())) {
      for (const { path, range, text } of traces.slice(0, 3).flatMap(({ operands }) => operands)) {
        const source = samples.document(path)?.text ?? '';
        const at = starts.get(path) ?? lineStarts(source);
        starts.set(path, at);
        if (range === undefined || text === '') continue;
        const there = source.slice(offsetAt(source, at, range.start), offsetAt(source, at, range.end)).trim();
        assert.equal(/^"([^"\\]*)"$/.exec(there)?.[1] ?? there, text); // a value of the head may be in quotes
      }
    }
  });

  it('puts the owner first, and what only compares after it', () => {
    const path = 'documents/2026-05/monthly-promotion-plan.md';
    const document = samples.document(path) ?? assert.fail();
    const range = document.fields.get('budget')?.entry.valueRange ?? assert.fail();
    const address = addressIn(document, range.start) ?? assert.fail();
    assert.equal(valueAt(document, address)?.text, '120,000');
    const { traces, text } = explain(samples, address) ?? assert.fail();
    assert.equal(text, '120,000');
    assert.deepEqual(
      traces.map(({ kind, name, formula, value, operands, clause }) => {
        return [kind, name, formula, value, operands.map((each) => `${each.name}=${each.text}`), clause];
      }),
      [
        [
          'link',
          'planned-budget',
          'monthly-plan: fields.promotionBudget',
          '120,000',
          ['planned-budget=120,000'],
          '§3.2.1',
        ],
        [
          'check',
          'budget-adds-up',
          'near(sum(channels.map(r, r.budget)), fields.budget)',
          true,
          [48, 30, 24, 6, 12].map((each) => `channels.budget=${String(each)},000`).concat('fields.budget=120,000'),
          '§2.2.3.2',
        ],
        [
          'check',
          'cost-ratio-plausible',
          'fields.budget <= fields.shopSales * limits.highestCostRatio',
          true,
          ['fields.budget=120,000', 'fields.shopSales=1,090,000', 'limits.highestCostRatio=0.25'],
          '§2.2.3.2',
        ],
      ],
    );
    assert.equal(addressIn(document, { line: 0, character: 0 }), undefined);
  });
});
