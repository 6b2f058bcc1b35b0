import assert from 'node:assert/strict';
import fc from 'fast-check';
import PHRASES from 'opencc-js/dict/TSPhrases';
import { Converter } from 'opencc-js/t2cn';
import { readOutline } from '../../../src/base/markdown/markdown';
import { applyEdits, comparePositions, lineRange, overlaps, touches } from '../../../src/base/range';
import { fold, halfWidth, labelKey, readerScript, scriptOf, simplify } from '../../../src/base/script';
import { draws } from '../../support/draws';
import { BUNDLED_PACK, readPackFiles } from '../../support/pack';

describe('scripts', () => {
  it('folds Traditional, full width and case to one form', () => {
    assert.equal(fold('覈對ＲＯＩ（庫存）'), '核对roi(库存)');
    assert.equal(labelKey(' 目標 ＲＯＩ '), labelKey('目标roi'));
  });
  it('folds every unit as simplifying, narrowing and lower case do one after the other', () => {
    const wrong = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      (each) => fold(each) !== halfWidth(simplify(each)).replace(/[A-Z]/, (capital) => capital.toLowerCase()),
    );
    assert.deepEqual(wrong, []);
  });
  it('keeps the length of any text, since places in it must stay', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(fold(text).length, text.length);
      }),
    );
  });
  it('simplifies as OpenCC does, phrases too, wherever that keeps the length', () => {
    const openCC = Converter({ from: 't', to: 'cn' });
    const same = (text: string): void => {
      if (openCC(text).length === text.length) assert.equal(simplify(text), openCC(text));
    };
    for (const { text } of readPackFiles(BUNDLED_PACK)) same(text);
    const phrase = fc.constantFrom(...PHRASES.split('|').flatMap((entry) => entry.split(' ')));
    const character = fc.integer({ min: 0x3400, max: 0x9fff }).map((unit) => String.fromCharCode(unit));
    const other = fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.integer({ min: 0xf900, max: 0xfaff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('𠁞', '😀', '\ud800'),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(phrase, character, other), { maxLength: 8 }), (pieces) => {
        same(pieces.join(''));
      }),
      draws(3000),
    );
  });
  it('knows the script of a text and of a reader', () => {
    assert.deepEqual([scriptOf('推廣'), scriptOf('推广'), scriptOf('ROI')], ['traditional', 'simplified', undefined]);
    assert.deepEqual(
      [
        readerScript('auto', 'zh-cn'),
        readerScript('auto', 'zh-TW'),
        readerScript('auto', 'en'),
        readerScript('simplified', 'en'),
      ],
      ['simplified', 'traditional', undefined, 'simplified'],
    );
  });
  it('shows Traditional text to a Simplified reader', () => {
    assert.equal(simplify('月度推廣計劃'), '月度推广计划');
  });
});

describe('readOutline', () => {
  const text = [
    '---',
    'a: 1',
    '---',
    '# 一、目標',
    '',
    '| 渠道 | 預算 |',
    '|---|---:|',
    '| 直通車 | 1,000 |',
    '|a\\|b||多|',
    '',
    '```',
    '# 不是標題',
    '<!-- no -->',
    '```',
    '<!-- yes -->',
  ].join('\n');
  const outline = readOutline(text, 3);
  it('keeps the place of a heading inside its lines, however many it has', () => {
    for (const text of ['a\nb\n===\n', '  甲 *乙*  \n丙丁戊 \n   己\n---\n', 'a\n===\n', '#\n', '甲  \n乙\n--\n'])
      for (const end of ['\n', '\r\n', '\r']) {
        const { headings, lines } = readOutline(text.replaceAll('\n', end));
        const [{ text: words, range } = assert.fail(text)] = headings;
        const places = lines.slice(range.start.line, range.end.line + 1);
        places.splice(-1, 1, places.at(-1)?.slice(0, range.end.character) ?? '');
        places.splice(0, 1, places[0]?.slice(range.start.character) ?? '');
        assert.ok(range.end.character <= (lines[range.end.line]?.length ?? 0), text);
        if (words !== '') assert.equal(places.map((each) => each.trim()).join('\n'), words.replace(/ *\n */g, '\n'));
      }
  });
  it('finds headings outside code, with their places', () => {
    assert.deepEqual(outline.headings, [{ level: 1, text: '一、目標', line: 3, range: lineRange(3, 2, 6) }]);
  });
  it('finds each cell of a table, ragged rows too', () => {
    const [table] = outline.tables;
    assert.ok(table);
    assert.deepEqual(
      table.rows.map((row) => row.cells.map((cell) => cell.text)),
      [
        ['直通車', '1,000'],
        ['a|b', '', '多'],
      ],
    );
    assert.deepEqual(table.rows[0]?.cells[1]?.range, lineRange(7, 8, 13));
    assert.equal(table.endLine, 9);
  });
  it('finds comments outside code', () => {
    assert.deepEqual(
      outline.comments.map((comment) => comment.text),
      ['yes'],
    );
  });
  it('never throws, and each cell holds the text at its place', () => {
    const piece = fc.constantFrom('|', ' ', '\\', '-', 'a', '中', '\n', '#', '```', '\r\n', '<!--', '-->');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const found = readOutline(`|a|b|\n|-|-|\n${pieces.join('')}`);
        for (const table of found.tables)
          for (const row of table.rows)
            for (const cell of row.cells) {
              const source = (found.lines[row.line] ?? '').slice(cell.range.start.character, cell.range.end.character);
              assert.equal(source.replaceAll('\\|', '|'), cell.text);
            }
      }),
    );
  });
});

describe('edits', () => {
  it('change their place and nothing else', () => {
    assert.equal(
      applyEdits('甲\r\n乙丙\n', [
        { range: lineRange(1, 1, 2), newText: '丁' },
        { range: lineRange(0, 0, 0), newText: '始' },
      ]),
      '始甲\r\n乙丁\n',
    );
  });
  it('drop the later of two that overlap', () => {
    assert.equal(
      applyEdits('abcd', [
        { range: lineRange(0, 0, 2), newText: 'x' },
        { range: lineRange(0, 1, 3), newText: 'y' },
      ]),
      'xcd',
    );
  });
  it('compare and overlap as places do', () => {
    assert.ok(comparePositions({ line: 0, character: 9 }, { line: 1, character: 0 }) < 0);
    assert.deepEqual(
      [overlaps(lineRange(0, 0, 2), lineRange(0, 2, 3)), overlaps(lineRange(0, 0, 3), lineRange(0, 2, 2))],
      [false, true],
    );
    assert.deepEqual(
      [
        [0, 2, 2],
        [0, 3, 3],
        [0, 4, 5],
      ].map(([line = 0, from = 0, to = 0]) => touches(lineRange(0, 2, 3), lineRange(line, from, to))),
      [true, true, false],
    );
  });
});
