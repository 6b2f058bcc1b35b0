import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, lineRange } from '../../../../src/base/range';
import { readFrontMatter } from '../../../../src/base/markdown/frontMatter';

function problemOf(text: string, whose?: 'pack'): string {
  const front = readFrontMatter(text, whose);
  return front.kind === 'invalid' ? front.problem : front.kind;
}

describe('readFrontMatter', () => {
  it('keeps scalars as they are written, with their places', () => {
    const front = readFrontMatter('---\ntype: weekly-meeting\nperiod: 2026\nid: 012\nempty:\n---\ntext');
    assert.ok(front.kind === 'present');
    assert.deepEqual(
      front.entries.map((entry) => [entry.key, entry.value]),
      [
        ['type', 'weekly-meeting'],
        ['period', '2026'],
        ['id', '012'],
        ['empty', ''],
      ],
    );
    assert.deepEqual(front.entries[1]?.valueRange, {
      start: { line: 2, character: 8 },
      end: { line: 2, character: 12 },
    });
    assert.equal(front.bodyLine, 6);
  });

  it('sees the same through a byte order mark and CRLF', () => {
    const front = readFrontMatter('\uFEFF---\r\ntype: x\r\n---\r\n');
    assert.ok(front.kind === 'present');
    assert.deepEqual(
      front.entries.map((entry) => [entry.key, entry.value]),
      [['type', 'x']],
    );
  });

  const languages = ['js', 'javascript', 'JS', ' js', ' javascript', 'coffee', 'json', 'cson', 'toml'];
  for (const language of [...languages, 'constructor', 'toString', '__proto__']) {
    it(`runs nothing and refuses ---${language}`, () => {
      const opening = `---${language}`;
      assert.equal(problemOf(`${opening}\nglobalThis.opsRegulationWasRun = true\n---\n`), 'language');
      assert.ok(!('opsRegulationWasRun' in globalThis));
    });
  }

  it('says what else is wrong', () => {
    assert.equal(problemOf('no front matter'), 'absent');
    assert.equal(problemOf(''), 'absent');
    assert.equal(problemOf('---\na: 1\n'), 'unclosed');
    assert.equal(problemOf('---\n- 1\n---\n'), 'not-mapping');
    assert.equal(problemOf('---\n标题：测试\n---\n'), 'present');
    assert.equal(problemOf('---\na: [\n---\n'), 'bracket');
    assert.equal(problemOf('---\na: 1\na: 2\n---\n'), 'duplicate');
    assert.equal(problemOf('---\na: !!js/function "x"\n---\n'), 'sign');
    for (const blank of ['\n', ' ', '\u3000'])
      for (const end of ['', '\n---\n'])
        assert.match(problemOf(`---\n${blank.repeat(300_000)}${end}`), /^(?:unclosed|too-long)$/);
    assert.equal(problemOf(`---\na: ${'x'.repeat(40_000)}\n---\n`), 'too-long');
  });

  it('reads what takes YAML with its places, in a document as text, in a pack as its values', () => {
    const lines = ['title: "a: b"', 'list: [1, x]', 'map: { n: 012 }', 'none:', '"a key": yes', '? [x]', ': 1', 'y: ~'];
    const entriesOf = (whose?: 'pack'): readonly unknown[][] => {
      const front = readFrontMatter(['---', ...lines, '---', ''].join('\n'), whose);
      assert.ok(front.kind === 'present');
      assert.deepEqual([front.bodyLine, front.range], [lines.length + 2, lineRange(0, 0, 3)]);
      return front.entries.map(({ key, value, keyRange, valueRange }) => [
        key,
        value,
        ...[keyRange, valueRange].flatMap(({ start, end }) => [start.line, start.character, end.line, end.character]),
      ]);
    };
    const places = [
      [1, 0, 1, 5, 1, 7, 1, 13],
      [2, 0, 2, 4, 2, 6, 2, 12],
      [3, 0, 3, 3, 3, 5, 3, 15],
      [4, 0, 4, 4, 4, 5, 4, 5],
      [5, 0, 5, 7, 5, 9, 5, 12],
      [6, 2, 6, 5, 7, 2, 7, 3],
      [8, 0, 8, 1, 8, 3, 8, 4],
    ];
    const keys = ['title', 'list', 'map', 'none', 'a key', '', 'y'];
    const all = (values: readonly unknown[]): unknown[] =>
      keys.map((key, at) => [key, values[at], ...(places[at] ?? [])]);
    assert.deepEqual(entriesOf(), all(['a: b', ['1', 'x'], { n: '012' }, '', 'yes', '', '~']));
    assert.deepEqual(entriesOf('pack'), all(['a: b', [1, 'x'], { n: 12 }, '', 'yes', '', '']));
  });

  it('reads nothing where nothing is between the lines', () => {
    for (const inside of ['', '\n', '# note\n', '  \n'])
      for (const whose of ['document', 'pack'] as const) {
        const front = readFrontMatter(`---\n${inside}---\n`, whose);
        assert.ok(front.kind === 'present', JSON.stringify(inside));
        const bodyLine = inside.split('\n').length + 1;
        assert.deepEqual([front.entries, front.bodyLine, front.range], [[], bodyLine, lineRange(0, 0, 3)]);
      }
  });

  it('says where it ends, and where its fault stands', () => {
    const placeOf = (text: string): unknown => {
      const front = readFrontMatter(text);
      return front.kind === 'invalid' && [front.problem, front.detail !== '', front.range, front.bodyLine];
    };
    assert.deepEqual(placeOf('---js\na\n---\n'), ['language', true, lineRange(0, 0, 3), 0]);
    assert.deepEqual(placeOf('---\na: 1\n'), ['unclosed', false, lineRange(0, 0, 3), 0]);
    assert.deepEqual(placeOf('---\n- 1\n---\n'), ['not-mapping', false, lineRange(1, 0, 3), 3]);
    assert.deepEqual(placeOf('---\na: 1\nb: "\n---\n'), ['quote', true, lineRange(2, 3, 4), 4]);
    assert.deepEqual(placeOf(`---\na: ${'['.repeat(200)}\n---\n`), ['nested', false, lineRange(1, 0, 3), 3]);
    assert.deepEqual(placeOf(`---\na: ${'x'.repeat(40_000)}\n---\n`), ['too-long', false, lineRange(0, 0, 3), 3]);
    const many = Array.from({ length: 601 }, (_, index) => `k${String(index)}: 1`);
    assert.deepEqual(placeOf(['---', ...many, '---', ''].join('\n')), ['too-long', false, lineRange(0, 0, 3), 0]);
    assert.equal(problemOf(['---', ...many.slice(1), '---', ''].join('\n')), 'present');
    assert.equal(problemOf(['---', ...many.slice(2), '- x', '---'].join('\n')), 'yaml');
  });

  it('is hidden by blanks before it, which are taken away', () => {
    for (const blanks of ['\n', '\n\n', ' ', '\t', '　\n', ' \n  ']) {
      const text = `${blanks}---\na: 1\n---\nb\n`;
      const front = readFrontMatter(text);
      assert.ok(front.kind === 'invalid' && front.problem === 'preceded', JSON.stringify(text));
      assert.equal(applyEdits(text, front.edits ?? []), '---\na: 1\n---\nb\n');
    }
    for (const text of ['\n---\n---\n', '\n---\nWords.\n\n---\n', '\n---\na: 1\n', 'a\n---\nb: 1\n---\n'])
      assert.equal(problemOf(text), 'absent', JSON.stringify(text));
  });

  it('begins and ends with three hyphens, blanks behind them left out', () => {
    assert.equal(problemOf('--- \na: 1\n---\t\n'), 'present');
    for (const text of ['----\na: 1\n---\n', '-----\n', ' ---\nWords.\n---\n', '--\na: 1\n--\n', 'a\uFEFF'])
      assert.equal(problemOf(text), 'absent', text);
    assert.equal(problemOf('---- x\n---\n'), 'language');
    assert.equal(problemOf('---\na: 1\n ---\n'), 'unclosed');
    assert.equal(problemOf('---\n---\n'), 'present');
  });

  it('is nested as deep as a hundred, brackets that are closed again not counted', () => {
    const list = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const nested = (line: string): string => problemOf(`---\n${line}\n---\n`, 'pack');
    assert.deepEqual([nested(`a: ${list(100)}`), nested(`a: ${list(101)}`)], ['present', 'nested']);
    assert.equal(nested(`a: [${Array(150).fill('[1], {b: 2}').join(', ')}]`), 'present');
    assert.equal(nested(`a: "]]]]}}${'['.repeat(100)}"`), 'present');
    assert.equal(nested(`a:\n  ${'- '.repeat(50)}x - - -`), 'present');
    assert.equal(nested(`a:\n  ${'- '.repeat(100)}-`), 'nested');
  });

  it('refuses aliases, bombs and cycles among them', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map(
        (key, i) =>
          `${key}: &${key} [${Array(9)
            .fill(`*${'abcdefgh'[i] ?? ''}`)
            .join(',')}]`,
      ),
    ].join('\n');
    assert.equal(problemOf(`---\n${bomb}\n---\n`), 'sign');
    for (const one of ['a: &a [*a]', 'a: &a 1\nb: *a', 'a: &a { b: *a }'])
      assert.equal(problemOf(`---\n${one}\n---\n`), 'sign', one);
  });

  it('gives a pack room for a contract, four times that of a document', () => {
    const keys = Array.from({ length: 2400 }, (_, index) => `key${String(index)}: ${'x'.repeat(40)}`);
    const contract = ['---', ...keys, '---', ''].join('\n');
    assert.equal(problemOf(contract), 'too-long');
    assert.equal(problemOf(contract, 'pack'), 'present');
    assert.equal(problemOf(contract.replace('key1:', 'more: 1\nkey1:'), 'pack'), 'too-long');
    assert.equal(problemOf(`---\na: ${'x'.repeat(131_072)}\n---\n`, 'pack'), 'too-long');
  });

  it('finds a key that stands twice, however deep, at its place', () => {
    const front = readFrontMatter('---\na:\n  - { b: 1, c: 2 }\n  - { b: 1, c: 2, b: 3 }\n---\n', 'pack');
    assert.ok(front.kind === 'invalid');
    assert.deepEqual([front.problem, front.detail, front.range.start], ['duplicate', 'b', { line: 3, character: 18 }]);
    assert.equal(problemOf('---\na: { 1: x, "1": y }\n---\n', 'pack'), 'present');
  });

  it('refuses lists and mappings in one another without end, before they are read', () => {
    const levels = Array.from({ length: 230 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    assert.equal(problemOf(`---\n${levels}\n---\n`), 'present');
    for (const deep of ['[', '{a: ', '- ', '? ', '? - ']) {
      const front = readFrontMatter(`---\na:\n  ${deep.repeat(30_000)}\n---\n`, 'pack');
      assert.deepEqual(front.kind === 'invalid' && [front.problem, front.detail], ['nested', ''], deep);
    }
    assert.equal(problemOf(`---\na: ${'['.repeat(90)}${']'.repeat(90)}\n---\n`, 'pack'), 'present');
  });

  it('pollutes no prototype', () => {
    readFrontMatter('---\n__proto__: { polluted: yes }\n---\n');
    assert.ok(!('polluted' in {}));
  });

  it('never throws, and its places lie in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (inner) => {
        const text = `---\n${inner}\n---\n`;
        const front = readFrontMatter(text);
        assert.ok(front.bodyLine <= text.split(/\r\n|\r|\n/).length);
      }),
    );
  });
});
