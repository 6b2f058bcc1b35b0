import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/base/range';
import { annotationEdits, glossaryEdits } from '../../../../src/features/rename/annotationKeys';

const MOVES: Readonly<Record<string, string>> = { '1.2': '1.3', '1.2.1': '1.30.1', '3': '4', '17-1': '18' };
const renumber = (number: string): string => MOVES[number] ?? number;

describe('the keys of a regulation’s notes', () => {
  const head = (inside: readonly string[]): string => ['---', ...inside, '---', '1.2: "1.2"', ''].join('\n');
  const after = (inside: readonly string[]): readonly string[] => {
    const text = head(inside);
    const bodyLine = inside.length + 2;
    const written = applyEdits(text, annotationEdits(text, bodyLine, renumber)).split('\n');
    assert.deepEqual(written.slice(bodyLine), ['1.2: "1.2"', '']);
    return written.slice(1, bodyLine - 1);
  };

  it('get their new numbers in the way in which they are written, and nothing else does', () => {
    assert.deepEqual(
      after([
        'x: 1.2',
        'clauses:',
        '  "1.2": { en: "1.2" }',
        "  '1.2.1': 3",
        '  3: { roles: [3] }',
        '  1.9: {}',
        '  17-1: 1.2',
      ]),
      [
        'x: 1.2',
        'clauses:',
        '  "1.3": { en: "1.2" }',
        "  '1.30.1': 3",
        '  4: { roles: [3] }',
        '  1.9: {}',
        '  18: 1.2',
      ],
    );
    assert.deepEqual(after(['clauses: { 1.2: a, 3: b }']), ['clauses: { 1.3: a, 4: b }']);
    assert.deepEqual(after(['clauses:', '  [3]: a', '  3: b', '  3: c']), ['clauses:', '  [3]: a', '  4: b', '  4: c']);
  });

  it('are none where there are no notes', () => {
    for (const inside of [[], ['x: 3'], ['clauses: 3'], ['clauses: [3]'], ['- 3'], ['3: 3']])
      assert.deepEqual(after(inside), inside);
    assert.deepEqual(annotationEdits('# 一', 0, renumber), []);
    assert.deepEqual(annotationEdits('---\n---\n', 1, renumber), []);
  });

  it('are found with CRLF', () => {
    const text = head(['clauses:', '  1.2: x']).replaceAll('\n', '\r\n');
    assert.equal(applyEdits(text, annotationEdits(text, 4, renumber)), text.replace('  1.2: x', '  1.3: x'));
  });
});

describe('the clauses of a glossary', () => {
  it('get their new numbers in the last column, where nothing touches them', () => {
    const before = [
      '1.2',
      '| 詞 | 1.2 | 條款 |',
      '|---|---|---|',
      '| 1.2 | 1.2 | 1.2 |',
      '| a | b | 3、1.2,1.2.1；1.2; 17-1 |',
      '| a | b | §1.2 x1.2 1.2x p§3 |',
      '| a | 1.2 | |',
      '| 1.2 |',
    ];
    const after = [...before];
    after[3] = '| 1.2 | 1.2 | 1.3 |';
    after[4] = '| a | b | 4、1.3,1.30.1；1.3; 18 |';
    after[7] = '| 1.3 |';
    const text = before.join('\n');
    assert.deepEqual(applyEdits(text, glossaryEdits(text, renumber)).split('\n'), after);
  });
});
