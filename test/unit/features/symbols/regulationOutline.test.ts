import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { contains } from '../../../../src/base/range';
import type { OutlineSymbol } from '../../../../src/features/symbols/outlineSymbol';
import { regulationFolds, regulationOutline } from '../../../../src/features/symbols/regulationOutline';
import { BUNDLED_PACK, readKnowledge, readPackFiles } from '../../../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const files = readPackFiles(BUNDLED_PACK).filter((file) => file.path.startsWith('regulation/'));

function all(symbols: readonly OutlineSymbol[]): OutlineSymbol[] {
  return symbols.flatMap((each) => [each, ...all(each.children)]);
}

/** The names of an outline, one a line, two blanks a level. */
function drawn(symbols: readonly OutlineSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, children }) => [`${indent}${name}`, ...drawn(children, `${indent}  `)]);
}

describe('the outline of a regulation file', () => {
  it('holds every clause of the regulation once, at its place', () => {
    const symbols = files.flatMap((file) => all(regulationOutline({ text: file.text, numbering: 'outline' })));
    assert.deepEqual(
      symbols.map(({ name }) => name.split(' ')[0]),
      knowledge.clauses.map(({ number }) => number),
    );
    assert.deepEqual(
      symbols.map(({ selection }) => selection),
      knowledge.clauses.map(({ source }) => source.range),
    );
  });

  it('nests clauses as they are numbered and says what they are', () => {
    const text = readFileSync(path.join(BUNDLED_PACK, 'regulation/07-risk.md'), 'utf8');
    const lines = drawn(regulationOutline({ text, numbering: 'outline' }));
    assert.match(lines[0] ?? '', /^7 風險/);
    assert.ok(
      lines.some((line) => /^ {4}7\.3\.1 /.test(line)),
      lines.join('\n'),
    );
  });

  it('follows a statute by chapters and articles, with its paragraphs', () => {
    const text =
      '# 第一章 總則\n\n第一條 為了規範。\n\n第二款的文字。\n\n第二條 適用。\n（一）甲；\n（二）乙。\n\n# 第二章 罰則\n\n第三條 罰。\n';
    assert.deepEqual(drawn(regulationOutline({ text, numbering: 'articles' })), [
      'c1 總則',
      '  1 第一條',
      '    1.2 第二款的文字。',
      '  2 第二條',
      '    2.1.1 甲；',
      '    2.1.2 乙。',
      'c2 罰則',
      '  3 第三條',
    ]);
  });

  it('gives each place room for all that is below it, for any text', () => {
    const line = fc.constantFrom(
      '# 一、總則',
      '# 二、分則',
      '## （一）甲',
      '## （二）乙',
      '1. 子',
      '2. 丑',
      '（1）寅',
      '文字',
      '',
      '---',
      '第三條 卯',
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 25 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('outline' as const, 'articles' as const),
        (lines, end, numbering) => {
          for (const symbol of all(regulationOutline({ text: lines.join(end), numbering }))) {
            for (const inner of [symbol.selection, ...symbol.children.map(({ range }) => range)]) {
              assert.ok(contains(symbol.range, inner.start) && contains(symbol.range, inner.end), symbol.name);
            }
          }
        },
      ),
    );
  });
});

describe('folding a regulation file', () => {
  it('folds a clause with what is below it, up to its last line that is not blank', () => {
    const text = '# 一、總則\n\n## （一）甲\n\n1. 子\n  續\n（1）寅\n2. 丑\n\n## （二）乙\n\n1. 卯\n\n';
    assert.deepEqual(regulationFolds({ text, numbering: 'outline' }), [
      { from: 0, to: 11 },
      { from: 2, to: 7 },
      { from: 4, to: 6 },
      { from: 9, to: 11 },
    ]);
  });
});
