// Tests that a document read again after an edit, with what is still the same taken over from before, is what it is
// when it is read afresh: all that was read, all that follows from it, and all findings, its own and others'.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkWorkspace, withChanges } from '../../src/checking/checked';
import type { CheckedWorkspace } from '../../src/checking/checked';
import { computedOf } from '../../src/calculation/computed';
import type { ComputedCell } from '../../src/calculation/computed';
import type { Document } from '../../src/documents/document';
import { withCell, withField } from '../../src/documents/substitute';
import { parseDocument } from '../../src/documents/parse';
import { readIn } from '../../src/documents/workspace';
import { draws, spread } from '../support/draws';
import { edited, edits } from '../support/edits';
import { sampleFiles, sampleKnowledge, sampleSettings } from '../support/samples';

const ALL = sampleFiles();
const FILES = ALL.filter(({ path }) => /2026-(?:05|Q2|W19|W20)\/|2026\//.test(path));
const STEPS = { minLength: 1, maxLength: 8 };

const script = fc.record({
  file: fc.constantFrom(...FILES),
  others: fc.constantFrom(...FILES),
  steps: fc.array(edits, STEPS),
});

/** All of a document that can be looked at. */
function allOf(document: Document): unknown {
  const { scopes } = document;
  const body = { ...document, scopes: undefined, derived: undefined };
  const rows = document.sections.flatMap(({ section, table }) =>
    [...(table?.rows ?? []), ...(table?.totals ?? []), ...(table?.unread ?? [])].map((row) => scopes.row(section, row)),
  );
  return {
    body,
    head: scopes.head(),
    rows,
    whole: scopes.whole(),
    computed: computedOf(document).computed.map(plainOf),
    uncomputed: computedOf(document).uncomputed,
  };
}

function plainOf({ kind, cell, agrees, basis, aggregated, expected, inputs, isCertain }: ComputedCell): unknown {
  return { kind, cell, agrees, basis, aggregated, expected, inputs, isCertain };
}

function findingsOf({ findings }: CheckedWorkspace): unknown {
  return [...findings].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Row by row and value by value, what the document would be with another: completion asks for these. */
function substituted(document: Document): unknown {
  const places = document.sections.flatMap((section) =>
    (section.table?.rows ?? []).flatMap((row) => [...row.cells.values()].map((cell) => ({ section, row, cell }))),
  );
  const fields = [...document.fields.values()];
  return [
    ...spread(places, 3).map((place) => allOf(withCell(document, place, '1,234'))),
    ...spread(fields, 2).map((field) => allOf(withField(document, field, '2026-05'))),
  ];
}

describe('a document read again after an edit', () => {
  it('is as it is when it is read afresh', () => {
    fc.assert(
      fc.property(script, ({ file: { path, text }, steps }) => {
        let now = text;
        let before: Document | undefined;
        for (const step of steps) {
          now = edited(now, step);
          before = parseDocument(sampleKnowledge, path, now, before);
          const fresh = parseDocument(sampleKnowledge, path, now);
          assert.deepEqual(allOf(before), allOf(fresh), JSON.stringify(now));
          assert.deepEqual(substituted(before), substituted(fresh));
        }
      }),
      draws(40),
    );
  });

  it('has the findings that it has when all is checked afresh', () => {
    const start = checkWorkspace(sampleKnowledge, sampleSettings, FILES, true);
    fc.assert(
      fc.property(script, ({ file, others, steps }) => {
        let checked = start;
        const texts = new Map(FILES.map(({ path, text }) => [path, text]));
        for (const [index, step] of steps.entries()) {
          const { path } = index % 4 === 3 ? others : file;
          const text = edited(texts.get(path) ?? '', step);
          texts.set(path, text);
          checked = withChanges(checked, [{ path, text }]).next;
          const files = Array.from(texts, ([each, was]) => ({ path: each, text: was }));
          assert.deepEqual(
            findingsOf(checked),
            findingsOf(checkWorkspace(sampleKnowledge, sampleSettings, files, true)),
          );
          const read = readIn(checked.workspace, { path, text });
          assert.deepEqual(allOf(read), allOf(parseDocument(sampleKnowledge, path, text)));
        }
      }),
      draws(8),
    );
  });
});
