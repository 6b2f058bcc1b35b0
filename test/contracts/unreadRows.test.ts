// Tests that a row that cannot be read is said once and counted nowhere, in the documents of all types; and that how a
// cell is set is no part of its value.
import assert from 'node:assert/strict';
import { Converter } from 'opencc-js/cn2t';
import type { Finding } from '../../src/base/finding';
import type { Document, DocumentRow } from '../../src/documents/document';
import { readDocument } from '../../src/documents/workspace';
import { checkWorkspace, withChanges } from '../../src/checking/checked';
import { sampleFiles, sampleKnowledge, sampleSettings, samplesOf } from '../support/samples';

const toTraditional = Converter({ from: 'cn', to: 't' });
const checked = checkWorkspace(sampleKnowledge, sampleSettings, sampleFiles(), true);
const samples = sampleKnowledge.documentTypes.flatMap(({ type }) => samplesOf(type).slice(-1));

const WAYS: readonly ((row: string) => string)[] = [
  (row) => row.replaceAll('|', '｜'),
  (row) => row.replace(/^(\|[^|]*)\|/, '$1'),
  (row) => row.replace(/^\|/, '| 多 |'),
];

/** All findings of the workspace once a document reads so. */
function findings(path: string, text: string): Finding[] {
  return [...withChanges(checked, [{ path, text }]).changed.values()].flat();
}

function withLine({ text }: Document, line: number, change: (line: string) => string): string {
  return text
    .split('\n')
    .map((each, index) => (index === line ? change(each) : each))
    .join('\n');
}

function rowsOf({ sections }: Document): DocumentRow[] {
  return sections.flatMap(({ table }) =>
    table === undefined ? [] : [...table.rows.slice(0, 1), ...table.rows.slice(-1), ...table.totals.slice(-1)],
  );
}

describe('rows that cannot be read', () => {
  for (const document of samples) {
    it(`are said once and counted nowhere: ${document.type?.type ?? ''}`, () => {
      for (const [
        index,
        {
          source: { line },
        },
      ] of rowsOf(document).entries()) {
        const broken = withLine(document, line, WAYS[index % WAYS.length] ?? String);
        const found = findings(document.path, broken);
        assert.deepEqual(
          found.map(({ rule, range }) => [rule, range.start.line]),
          [['row-ragged', line]],
          JSON.stringify(
            found.map((each) => each.message),
            undefined,
            1,
          ),
        );
      }
    });
  }

  it('are the same in Traditional script', () => {
    const plan = readDocument(checked.workspace, 'documents/2026-05/monthly-promotion-plan.md');
    assert.ok(plan);
    for (const [
      index,
      {
        source: { line },
      },
    ] of rowsOf(plan).entries()) {
      const broken: string = toTraditional(withLine(plan, line, WAYS[index % WAYS.length] ?? String));
      const found: Finding[] = findings(plan.path, broken).filter(({ rule }) => rule !== 'author-unfit');
      assert.deepEqual(
        found.map(({ rule, range }) => [rule, range.start.line]),
        [['row-ragged', line]],
      );
    }
  });

  it('become rows again by the fix of their bars', () => {
    const [document] = samples;
    assert.ok(document);
    const line = rowsOf(document)[0]?.source.line ?? 0;
    const [found] = findings(
      document.path,
      withLine(document, line, (row) => row.replaceAll('|', '｜')),
    );
    assert.equal(found?.fixes[0]?.edits[0]?.newText, document.text.split('\n')[line]);
  });
});

const SET: readonly ((text: string) => string)[] = [
  (text) => `**${text}**`,
  (text) => `\`${text}\``,
  (text) => `<b>${text}</b>`,
  (text) => `[${text}](a.md)`,
  (text) => `__${text}__`,
];

describe('cells that are set in markup', () => {
  for (const document of samples) {
    it(`say what they say without it: ${document.type?.type ?? ''}`, () => {
      for (const [
        index,
        {
          source: { line, cells },
        },
      ] of rowsOf(document).entries()) {
        const set = SET[index % SET.length] ?? String;
        const marked = withLine(
          document,
          line,
          () =>
            `| ${cells
              .map(({ text }) => (/^$|\||§|【/.test(text) ? text.replaceAll('|', '\\|') : set(text)))
              .join(' | ')} |`,
        );
        const found = findings(document.path, marked);
        assert.deepEqual(
          found.map(({ rule, message }) => [rule, message]),
          [],
          marked.split('\n')[line],
        );
      }
    });
  }
});
