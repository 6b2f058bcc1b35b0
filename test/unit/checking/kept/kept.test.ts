import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { decodeOwn, encodeOwn } from '../../../../src/checking/kept/ownCheck';
import { BrokenRecord, decodeGlance, decodeRecord, encodeRecord } from '../../../../src/checking/kept/record';
import type { KeptRecord } from '../../../../src/checking/kept/record';
import { checkAlone } from '../../../../src/checking/runner';
import type { OwnCheck } from '../../../../src/checking/runner';
import { rowOf } from '../../../../src/documents/facts';
import { parseFile } from '../../../../src/documents/parse';
import type { DocumentRecord } from '../../../../src/documents/record';
import { emptyWorkspace, readDocument, withFiles } from '../../../../src/documents/workspace';
import type { WorkspaceFile } from '../../../../src/documents/workspace';
import { Unjudged } from '../../../../src/formulas/expression';
import type { Knowledge } from '../../../../src/knowledge/knowledge';
import { DEFAULT_SETTINGS } from '../../../../src/knowledge/settings';
import { simplify } from '../../../../src/base/script';
import { splitFiles } from '../../../support/check';
import { draws, spread } from '../../../support/draws';
import { readKnowledge, ROOT, TEST_PACK } from '../../../support/pack';
import { sampleFiles, sampleKnowledge } from '../../../support/samples';

interface Kept {
  readonly record: DocumentRecord;
  readonly own: OwnCheck;
  readonly knowledge: Knowledge;
}

function keptOf(knowledge: Knowledge, files: readonly WorkspaceFile[]): Kept[] {
  const workspace = withFiles(emptyWorkspace(knowledge, DEFAULT_SETTINGS), files);
  return [...workspace.documents].flatMap(([name, record]) => {
    const document = readDocument(workspace, name);
    if (document === undefined) return [];
    const own = checkAlone(document, { workspace, path: name, strict: true, most: 3 });
    return record.unread === undefined ? [{ record, own, knowledge }] : [];
  });
}

const FOLDER = path.join(ROOT, 'test/fixtures/rules');
const fixtures = readdirSync(FOLDER).flatMap((name) => {
  const { text, others } = splitFiles(readFileSync(path.join(FOLDER, name), 'utf8'));
  return [{ path: `documents/${name}`, text }, ...others.map((each) => ({ ...each, path: `${name}/${each.path}` }))];
});
const samples = spread(sampleFiles(), 40);
/** The samples, and the fixtures of all rules, in both scripts. */
const all = [
  ...keptOf(sampleKnowledge, samples),
  ...keptOf(
    sampleKnowledge,
    samples.map((file) => ({ ...file, text: simplify(file.text.replace(/(\d),(\d{3}) \|/, '$1x$2 |')) })),
  ),
  ...keptOf(readKnowledge(TEST_PACK), fixtures),
];

/** What is kept of a record, as it is once it was written and read. */
function keptAs(record: DocumentRecord): KeptRecord {
  return JSON.parse(JSON.stringify(encodeRecord(record) ?? assert.fail())) as KeptRecord;
}

/** A value without what is undefined in it, which no line of JSON holds. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** A record with its maps and types as values that can be compared. */
function comparable({ type, rows, ...rest }: DocumentRecord): unknown {
  return { ...rest, type: type?.type, rows: new Map(rows) };
}

function factsOf({ rows, text }: DocumentRecord): unknown {
  return Array.from(rows, ([section, kept]) => {
    const columns = 'facts' in kept.cells ? [...kept.cells.facts.keys()] : kept.cells.columns;
    return Array.from({ length: kept.count }, (_, index) => {
      const row = rowOf(kept, text, index);
      return [section, row.line, columns.map((column) => row.fact(column))];
    });
  });
}

describe('what is kept of a document', () => {
  it('has much in it to be kept', () => {
    assert.ok(all.length > 100);
    const own = all.flatMap(({ own: { findings } }) => findings);
    assert.ok(own.some(({ fixes }) => fixes.some(({ inputs = [] }) => inputs.length > 0)));
    assert.ok(own.some(({ count = 1 }) => count > 1));
    assert.ok(
      all.some(({ own: { suppressions } }) => suppressions.some((each) => each.suppression.untilLine === Infinity)),
    );
    assert.ok(all.some(({ own: { unread } }) => unread.size > 0));
  });

  it('is read as it was written', () => {
    for (const { record, own, knowledge } of all) {
      const again = decodeRecord(keptAs(record), record, knowledge);
      assert.ok(again);
      assert.deepEqual(comparable(again), comparable(record), record.path);
      assert.equal(again.type, record.type);
      const check = decodeOwn(encodeOwn(own));
      assert.ok(check);
      assert.deepEqual(plain(check.findings), plain(own.findings), record.path);
      assert.deepEqual(check.suppressions, own.suppressions);
      assert.deepEqual(check.unread, own.unread);
    }
  });

  it('says what its cells hold also without its text', () => {
    for (const { record, knowledge } of all) {
      const again = decodeRecord(keptAs(record), { path: record.path, text: undefined }, knowledge);
      assert.ok(again);
      assert.equal(again.text, undefined);
      assert.deepEqual(factsOf(again), factsOf(record), record.path);
      assert.deepEqual(again.citations, record.citations);
      assert.deepEqual(again.references, record.references);
    }
  });

  it('says the same where its rows and citations are read only once they are asked for', () => {
    for (const { record, knowledge } of all) {
      const { glance, line } = keptAs(record);
      let reads = 0;
      const later = decodeGlance(glance, { path: record.path, line: () => (reads++, line) }, knowledge);
      assert.ok(later);
      assert.deepEqual([later.period, later.id, later.identity], [record.period, record.id, record.identity]);
      assert.equal(reads, 0);
      const atOnce = decodeRecord({ glance, line }, { path: record.path, text: undefined }, knowledge);
      assert.ok(atOnce);
      assert.deepEqual(comparable(later), comparable(atOnce), record.path);
      assert.deepEqual(factsOf(later), factsOf(record), record.path);
      assert.equal(reads, 1);
    }
  });

  it('has what could not be judged', () => {
    for (const detail of ['no such overload', undefined]) {
      const record = all.find(({ record: { rows } }) => rows.size > 0)?.record;
      assert.ok(record);
      const rows = new Map(
        Array.from(record.rows, ([section, kept]) => [
          section,
          {
            ...kept,
            held: new Map([['end', kept.count === 0 ? [] : [0]]]),
            unjudged: new Map([['end', new Unjudged(detail)]]),
          },
        ]),
      );
      const again = decodeRecord(keptAs({ ...record, rows }), record, all[0]?.knowledge ?? sampleKnowledge);
      assert.deepEqual(again?.rows, rows);
    }
  });

  it('is nothing of a document that was not read', () => {
    const workspace = withFiles(emptyWorkspace(sampleKnowledge, DEFAULT_SETTINGS), [
      { path: 'documents/2026-05/long.md', text: 'x\n'.repeat(60_000) },
    ]);
    const record = workspace.documents.get('documents/2026-05/long.md');
    assert.equal(record?.unread?.kind, 'lines');
    assert.equal(record.text, undefined);
    assert.equal(encodeRecord(record), undefined);
    assert.equal(parseFile(sampleKnowledge, { path: 'x', text: '' }).unread, undefined);
  });
});

/** A value of JSON in which one thing is another. */
function changedAt(value: unknown, at: number, by: unknown): unknown {
  let left = at;
  const walk = (each: unknown): unknown => {
    if (left-- === 0) return by;
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each === 'object' && each !== null)
      return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, walk(inner)]));
    return each;
  };
  return walk(value);
}

const strange = fc.oneof(
  fc.constantFrom(null, true, -2, 0.5, 1e300, '', [], {}, [[]], { id: 1 }, { __proto__: null, pack: [] }),
  fc.jsonValue(),
);

describe('a line that is not as it was written', () => {
  it('is refused, or is a check and a record nevertheless: nothing of it fails later', () => {
    const lines = spread(all, 60);
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.nat(400), strange, (index, at, by) => {
        const kept = lines[index];
        assert.ok(kept);
        const own = decodeOwn(JSON.stringify(changedAt(plain(JSON.parse(encodeOwn(kept.own))), at, by)));
        if (own !== undefined) {
          assert.ok(own.findings.every(({ range, fixes }) => range.start.line >= 0 && Array.isArray(fixes)));
          assert.ok(own.suppressions.every(({ suppression }) => suppression.untilLine >= 0));
        }
        const { glance, line } = keptAs(kept.record);
        const odd = changedAt({ glance, rest: JSON.parse(line) as unknown }, at, by);
        const { glance: seen, rest } = (odd ?? {}) as { readonly glance?: unknown; readonly rest?: unknown };
        const oddly = { glance: seen, line: rest === undefined ? '' : JSON.stringify(rest) };
        const record = decodeRecord(oddly, { path: 'x.md', text: undefined }, kept.knowledge);
        if (record !== undefined) factsOf(record);
        const later = decodeGlance(seen, { path: 'x.md', line: () => oddly.line }, kept.knowledge);
        if (later === undefined) assert.equal(record, undefined);
        else if (record === undefined) assert.throws(() => later.rows, BrokenRecord);
      }),
      draws(600),
    );
  });

  it('is refused with anything more, or less, or of no type that there is', () => {
    const { record, own, knowledge } = all[0] ?? assert.fail();
    const { glance, line } = keptAs(record);
    const place = { path: record.path, text: undefined };
    const isRefused = (odd: KeptRecord): boolean => decodeRecord(odd, place, knowledge) === undefined;
    assert.ok(!isRefused({ glance, line }));
    for (const wrong of ['', 'null', '[]', '{}', line.slice(1), line.slice(0, -1), `${line}]`, '['.repeat(100_000)])
      assert.ok(isRefused({ glance, line: wrong }));
    assert.ok(isRefused({ glance, line: line.replace('[', '[[],') }));
    const plainGlance = glance as Record<string, unknown>;
    for (const wrong of [null, [], {}, '', { ...plainGlance, type: 'no-such-type' }, { ...plainGlance, more: 1 }])
      assert.ok(isRefused({ glance: wrong, line }));
    const proto: unknown = JSON.parse(JSON.stringify(glance).replace('{', '{"__proto__":{},'));
    assert.ok(isRefused({ glance: proto, line }));
    const said = encodeOwn(own);
    for (const wrong of ['', 'null', '{}', said.slice(1), said.replace('[', '[[],')])
      assert.equal(decodeOwn(wrong), undefined);
  });
});
