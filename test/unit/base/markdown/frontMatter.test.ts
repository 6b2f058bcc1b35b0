import assert from 'node:assert/strict';
import fc from 'fast-check';
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

  for (const opening of ['---js', '---javascript', '--- js', '---JS', '---constructor', '---toString', '---json']) {
    it(`runs nothing and refuses ${opening}`, () => {
      assert.equal(problemOf(`${opening}\nglobalThis.opsRegulationWasRun = true\n---\n`), 'language');
      assert.ok(!('opsRegulationWasRun' in globalThis));
    });
  }

  it('says what else is wrong', () => {
    assert.equal(problemOf('no front matter'), 'absent');
    assert.equal(problemOf(''), 'absent');
    assert.equal(problemOf('---\na: 1\n'), 'unclosed');
    assert.equal(problemOf('---\n- 1\n---\n'), 'not-mapping');
    assert.equal(problemOf('---\n标题：测试\n---\n'), 'not-mapping');
    assert.equal(problemOf('---\na: [\n---\n'), 'yaml');
    assert.equal(problemOf('---\na: 1\na: 2\n---\n'), 'yaml');
    assert.equal(problemOf('---\na: !!js/function "x"\n---\n'), 'yaml');
    assert.equal(problemOf(`---\n${'\n'.repeat(300_000)}`), 'too-long');
    assert.equal(problemOf(`---\na: ${'x'.repeat(40_000)}\n---\n`), 'too-long');
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
    assert.equal(problemOf(`---\n${bomb}\n---\n`), 'yaml');
    assert.equal(problemOf('---\na: &a [*a]\n---\n'), 'yaml');
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
    assert.deepEqual(
      [front.problem, front.detail, front.range.start],
      ['yaml', 'Map keys must be unique', { line: 3, character: 18 }],
    );
    assert.equal(problemOf('---\na: { 1: x, "1": y }\n---\n', 'pack'), 'present');
  });

  it('refuses lists and mappings in one another without end, before they are read', () => {
    for (const deep of ['[', '{a: ', '- ', '? ', '? - ']) {
      const front = readFrontMatter(`---\na:\n  ${deep.repeat(30_000)}\n---\n`, 'pack');
      assert.deepEqual(front.kind === 'invalid' && [front.problem, front.detail], ['yaml', 'nested too deeply'], deep);
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
