import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { readPlainYaml } from '../../../src/base/plainYaml';
import { draws } from '../../support/draws';
import { BUNDLED_PACK } from '../../support/pack';

/** What YAML makes of a text, or undefined where it finds a fault. */
function byYaml(text: string): unknown {
  const document = parseDocument(text, { version: '1.2', schema: 'core', merge: false });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
}

const word = fc.constantFrom(
  'off',
  'documents/**/*.md',
  '周岚',
  '林 小满',
  'Asia/Shanghai',
  '2026-05-01',
  '0.5',
  '12',
  'true',
  '甲：乙',
  'a-b',
  '"x: y"',
  "'#1'",
  'http://a.b/c',
);
const key = fc.constantFrom('people', 'rules', 'limits', 'id', 'name', 'a_b', 'b-c', 'timeZone');
const flow = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    word,
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .uniqueArray(fc.tuple(key, tie('value')), { maxLength: 3, selector: ([name]) => name })
      .map((pairs) => `{ ${pairs.map(([name, value]) => `${name}: ${value}`).join(', ')} }`),
  ),
})).value;

/** Lines of a mapping as somebody writes them. */
function block(depth: number): fc.Arbitrary<readonly string[]> {
  const indented = (lines: readonly string[], by: string): string[] =>
    lines.map((line) => (line === '' ? line : by + line));
  const inner = depth === 0 ? fc.constant<readonly string[]>([]) : block(depth - 1);
  const value = fc.oneof(
    flow.map((text) => [` ${text}`]),
    flow.map((text) => [` ${text} # 说明`]),
    fc
      .tuple(fc.array(flow, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '  '))
      .map(([items, by]) => ['', ...items.map((item) => `${by}- ${item}`)]),
    inner.map((lines) => (lines.length === 0 ? [' x'] : ['', ...indented(lines, '  ')])),
    inner.map((lines) =>
      lines.length === 0 ? [' y'] : ['', `  - ${String(lines[0])}`, ...indented(lines.slice(1), '    ')],
    ),
  );
  return fc
    .uniqueArray(fc.tuple(key, value), { minLength: 1, maxLength: 4, selector: ([name]) => name })
    .map((pairs) =>
      pairs.flatMap(([name, [first = '', ...rest]]) => [
        `${name}:${first}`,
        ...rest,
        ...(rest.length > 1 ? ['', '# 一行说明'] : []),
      ]),
    );
}

describe('plain YAML', () => {
  it('of the sample settings is read as YAML reads it', () => {
    const text = readFileSync(path.join(BUNDLED_PACK, 'samples/ops-regulation.yaml'), 'utf8');
    assert.deepEqual(readPlainYaml(text), byYaml(text));
  });

  it('is read as YAML reads it, however it is laid out', () => {
    let read = 0;
    fc.assert(
      fc.property(block(2), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end);
        const value = readPlainYaml(text);
        if (value === undefined) return;
        read++;
        assert.deepEqual(value, byYaml(text));
      }),
      draws(300),
    );
    assert.ok(read > 150, String(read));
  });

  it('is never taken for something else, with any signs put in', () => {
    const sign = fc.constantFrom(
      ...Array.from('-:#,[]{}\'"&*!|>%@`?~ \t\n\\.0x1'),
      'null',
      '- ',
      ': ',
      ' #',
      '<<: ',
      '\r',
      '\uFEFF',
      '\u2028',
      '---\n',
      '\u0000',
    );
    fc.assert(
      fc.property(
        block(1),
        fc.array(fc.tuple(fc.nat(), fc.nat(2), sign), { minLength: 1, maxLength: 3 }),
        (lines, changes) => {
          const text = changes.reduce((before, [place, cut, put]) => {
            const at = place % (before.length + 1);
            return before.slice(0, at) + put + before.slice(at + cut);
          }, lines.join('\n'));
          const value = readPlainYaml(text);
          if (value !== undefined) assert.deepEqual(value, byYaml(text), JSON.stringify(text));
        },
      ),
      draws(2000),
    );
  });
});
