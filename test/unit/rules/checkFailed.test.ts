import assert from 'node:assert/strict';
import type { Finding } from '../../../src/base/finding';
import { lineStarts, offsetAt } from '../../../src/base/range';
import { checkDocument } from '../../../src/checking/runner';
import { emptyWorkspace, withFile } from '../../../src/documents/workspace';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { checkFailed } from '../../../src/rules/check-failed';
import { testKnowledgeWith } from '../../support/pack';

const HEADER = '| 名稱 | 金額 | 等級 |\n|---|---:|---|\n';
const said = 'message: { zh: 不對。, en: Wrong. }';

interface Contract {
  readonly more?: string;
  readonly required?: boolean;
}

function knowledgeOf(
  check: string,
  { more = '', required = true }: Contract = {},
): ReturnType<typeof testKnowledgeWith> {
  return testKnowledgeWith(`---
type: note
title: 便箋
en: Note
author: writer
cadence: monthly
basis: ["§1.1.1"]
${more}fields:
  - { id: total, title: 總額, kind: money, required: false }
  - { id: grade, title: 等級, kind: text, required: false }
sections:
  - { id: words, title: 說明, required: ${String(required)} }
  - id: rows
    title: 明細
    required: ${String(required)}
    table:
      columns:
        - { id: name, title: 名稱, kind: text }
        - { id: cost, title: 金額, kind: money }
        - { id: level, title: 等級, kind: text, required: false }
checks:
  - { id: one, ${check}, ${said} }
---
# {{title}}

## 說明

【待填：說明】

## 明細

{{table rows}}
`);
}

const body = (rows: string, words = '文字。'): string => `## 說明\n\n${words}\n\n## 明細\n\n${HEADER}${rows}\n`;

function found(check: string, text: string, contract?: Contract): readonly (Finding & { readonly at: string })[] {
  const whole = `---\ntype: note\n${text}`;
  const workspace = withFile(emptyWorkspace(knowledgeOf(check, contract), DEFAULT_SETTINGS), 'documents/a.md', whole);
  const starts = lineStarts(whole);
  return checkDocument({ workspace, path: 'documents/a.md', strict: false }, [checkFailed]).map((each) => ({
    ...each,
    at: whole.slice(offsetAt(whole, starts, each.range.start), offsetAt(whole, starts, each.range.end)),
  }));
}
const brief = (check: string, text: string, contract?: Contract): unknown[] =>
  found(check, text, contract).map(({ at, actual, expected }) => [at, actual, expected]);

describe('a check of a contract', () => {
  const sum =
    'expect: "near(sum(rows.map(r, r.cost)), fields.total)", at: fields.total, fix: "sum(rows.map(r, r.cost))"';
  const wrong = `total: 12.00\n---\n${body('| a | 5 | |\n| b | 6.5 | |')}`;

  it('fails at the value that it is about, with the right one in its style', () => {
    assert.deepEqual(brief(sum, wrong), [['12.00', '12.00', '11.50']]);
    assert.deepEqual(brief(sum, wrong.replace('12.00', '11.5')), []);
    assert.deepEqual(brief(sum.replace(', fix: "sum(rows.map(r, r.cost))"', ''), wrong), [
      ['12.00', '12.00', undefined],
    ]);
    const [finding] = found(sum, wrong);
    assert.deepEqual([finding?.severity, finding?.fixes.length], ['warning', 1]);
  });

  it('says what it compares, of which a person chooses, unless it is computed', () => {
    const inputs = (check: string, contract?: Contract): unknown =>
      found(check, wrong, contract).flatMap(({ fixes }) =>
        fixes.map((fix) => [
          fix.applicability,
          fix.edits[0]?.newText,
          fix.inputs?.map(({ range }) => range.start.line),
        ]),
      );
    assert.deepEqual(inputs(sum), [['ask', '11.50', [12, 13, 2]]]);
    assert.deepEqual(inputs(`${sum}, computed: true`), [['safe', '11.50', [12, 13]]]);
    assert.deepEqual(inputs(`${sum}, computed: true`, { more: 'assesses: true\n' }), [['ask', '11.50', [12, 13, 2]]]);
  });

  it('is not made where its section is missing, empty or has no table, which another rule says', () => {
    const head = 'total: 12\n---\n';
    for (const text of ['', '## 明細\n', '## 明細\n\n文字\n', `## 明細\n\n${HEADER}| a | 5 |\n| b | 5 | |\n`])
      assert.deepEqual(brief(sum, head + text), [], text);
    const words = 'expect: filled(words) && fields.total > 20, at: fields.total';
    assert.deepEqual(
      brief(words, `${head}${body('| a | 5 |')}`),
      [['12', '12', undefined]],
      'rows are not its concern',
    );
    assert.deepEqual(brief(words, `${head}## 說明\n\n> 引\n`), []);
    assert.deepEqual(brief(words, `${head}## 明細\n`), []);
    const optional = { required: false };
    assert.deepEqual(brief(words, `${head}## 明細\n`, optional), [['12', '12', undefined]]);
    assert.deepEqual(brief('expect: fields.total > 20, at: fields.total', head), [['12', '12', undefined]]);
  });

  it('of each row fails at its cell, else at the row, and needs no other rows', () => {
    const each = (at: string): string => `each: rows, expect: cost > 5, at: ${at}`;
    const rows = body('| a | 5 | x |\n| b | 6 | y |\n| c | 1 | |');
    assert.deepEqual(brief(each('cost'), `a: 1\n---\n${rows}`), [
      ['5', '5', undefined],
      ['1', '1', undefined],
    ]);
    assert.deepEqual(brief(each('level'), `a: 1\n---\n${rows}`), [
      ['x', 'x', undefined],
      ['', '', undefined],
    ]);
    const narrow = '## 說明\n\n文\n\n## 明細\n\n| 名稱 | 金額 |\n|---|---:|\n| a | 5 |\n| b | 6 |\n';
    assert.deepEqual(brief(each('level'), `a: 1\n---\n${narrow}`), [['a', undefined, undefined]]);
    assert.deepEqual(brief(each('cost'), 'a: 1\n---\n## 說明\n', { required: false }), []);
  });

  it('fails at its field, else its section, else the type of the document', () => {
    const check = 'expect: fields.total > 20, at: ';
    assert.deepEqual(brief(`${check}fields.grade`, 'total: 1\ngrade: B\n---\n'), [['B', 'B', undefined]]);
    assert.deepEqual(brief(`${check}words`, 'total: 1\n---\n## 說明\n\n文\n'), [['說明', undefined, undefined]]);
    assert.deepEqual(brief(`${check}fields.grade`, 'total: 1\n---\n'), [['note', undefined, undefined]]);
  });

  it('has a text as the right value, in the script of the document', () => {
    const check = `expect: fields.grade == '優', at: fields.grade, fix: "'優'"`;
    const text = 'grade: B\n---\n## 說明\n\n';
    assert.deepEqual(brief(check, `${text}說明。\n`), [['B', 'B', '優']]);
    assert.deepEqual(brief(check, `${text.replace('說', '说')}说。\n`), [['B', 'B', '优']]);
    assert.deepEqual(brief(check.replace(`"'優'"`, `"''"`), `${text}說。\n`), [['B', 'B', undefined]]);
  });
});
