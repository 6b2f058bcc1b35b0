import assert from 'node:assert/strict';
import fc from 'fast-check';
import { equalAt, readNumber, roundDigits, roundTo, writeNumber } from '../../../src/base/number';
import { draws } from '../../support/draws';

function valueOf(text: string): number | string {
  const reading = readNumber(text);
  return reading.kind === 'number' ? reading.value : reading.kind;
}

describe('readNumber', () => {
  const cases: [string, number | string][] = [
    ['1,234.50', 1234.5],
    ['¥1,200', 1200],
    ['￥１２３', 123],
    ['12.5萬', 125000],
    ['12.5万', 125000],
    ['3億', 3e8],
    ['85%', 0.85],
    ['-5', -5],
    ['−5', -5],
    ['-¥5', -5],
    ['8元', 8],
    ['-1', -1],
    ['¥-5', -5],
    ['$1,200', 1200],
    ['+5', 5],
    [' 5\u00a0', 5],
    ['85\u00a0%', 0.85],
    ['1 2', 'invalid'],
    ['-0', 0],
    ['-0.00', 0],
    ['0.5億', 5e7],
    ['3亿元', 3e8],
    ['1,234,567', 1234567],
    ['1234,567', 'invalid'],
    ['+-5', 'invalid'],
    ['-¥-5', 'invalid'],
    ['5.', 'invalid'],
    ['.5', 'invalid'],
    ['5%%', 'invalid'],
    ['', 'missing'],
    [' — ', 'missing'],
    ['--', 'missing'],
    ['——', 'missing'],
    ['–', 'missing'],
    ['---', 'invalid'],
    ['-', 'missing'],
    ['—', 'missing'],
    ['－', 'missing'],
    ['12,34', 'invalid'],
    ['0x10', 'invalid'],
    ['1e3', 'invalid'],
    ['abc', 'invalid'],
    ['1.2.3', 'invalid'],
    ['--5', 'invalid'],
    ['①', 'invalid'],
    ['9'.repeat(400), 'invalid'],
  ];
  for (const [text, expected] of cases) {
    it(`reads ${text.slice(0, 12) || 'nothing'} as ${String(expected)}`, () => {
      assert.equal(valueOf(text), expected);
    });
  }

  it('tells how many decimals the writing shows', () => {
    const shown = ['85%', '85.5%', '12.5萬', '3.10', '7'].map((text) => {
      const reading = readNumber(text);
      return reading.kind === 'number' ? reading.decimals : undefined;
    });
    assert.deepEqual(shown, [2, 3, -3, 2, 0]);
  });

  it('tells in which style it is written', () => {
    const styleOf = (text: string): unknown => {
      const reading = readNumber(text);
      return reading.kind === 'number' ? Object.values(reading.style) : reading.kind;
    };
    assert.deepEqual(['¥1,200.50', '12.5萬', '85%', '$3', '1200元'].map(styleOf), [
      ['¥', true, '', 2],
      ['', false, '萬', 1],
      ['', false, '%', 0],
      ['$', false, '', 0],
      ['', false, '', 0],
    ]);
    const zero = readNumber('-0');
    assert.ok(zero.kind === 'number' && Object.is(zero.value, 0));
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readNumber(text);
      }),
    );
  });
});

describe('roundTo', () => {
  it('rounds as the decimal digits do, near the middle too', () => {
    const middle = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }))
      .map(([units, digits]) => (units + 0.5) / 10 ** digits);
    const residue = fc
      .tuple(middle, fc.integer({ min: -3, max: 3 }))
      .map(([value, steps]) => value * (1 + steps * Number.EPSILON));
    const value = fc.oneof(
      middle,
      residue,
      fc.double({ noNaN: true }),
      fc.double({ noNaN: true, min: -1e13, max: 1e13 }),
      fc.integer(),
      fc.constant(-0),
    );
    fc.assert(
      fc.property(value, fc.integer({ min: -3, max: 10 }), (number, decimals) => {
        if (Number.isFinite(number)) assert.equal(roundTo(number, decimals), roundDigits(number, decimals));
      }),
      draws(5000),
    );
  });
  it('rounds half away from zero without binary residue', () => {
    assert.deepEqual(
      [roundTo(1.005, 2), roundTo(-1.005, 2), roundTo(0.285 * 100, 0), roundTo(1249, -2), roundTo(1e21, 2)],
      [1.01, -1.01, 29, 1200, 1e21],
    );
  });
  it('gives no negative zero, and what is no number as it is', () => {
    for (const decimals of [-2, 0, 2, 10])
      for (const value of [-0, -0.0001 / 10 ** Math.max(0, decimals), 0])
        assert.ok(Object.is(roundTo(value, decimals), 0), `${String(value)} at ${String(decimals)}`);
    assert.deepEqual(
      [Infinity, -Infinity, NaN].map((value) => roundTo(value, 2)),
      [Infinity, -Infinity, NaN],
    );
    assert.deepEqual([roundTo(-1249, -2), roundTo(-1250, -2), roundTo(-2.5, 0)], [-1200, -1300, -3]);
    assert.deepEqual([roundTo(1e15, 2), roundTo(-12, 2), roundTo(1e-9, 8)], [1e15, -12, 0]);
  });
  it('makes 0.1 + 0.2 equal to 0.3 at one decimal', () => {
    assert.ok(equalAt(0.1 + 0.2, 0.3, 1));
    assert.deepEqual([equalAt(1.24, 1.2, 1), equalAt(1.25, 1.2, 1), equalAt(1249, 1200, -2)], [true, false, true]);
  });
});

describe('writeNumber', () => {
  it('writes back what was read, in the same style', () => {
    for (const text of ['1,234.50', '¥1,200', '85%', '12.5萬', '-3.10', '0.00%']) {
      const reading = readNumber(text);
      assert.ok(reading.kind === 'number');
      assert.equal(writeNumber(reading.value, reading.style), text);
    }
  });
  it('shows what a unit of thousands would hide, and nothing of more digits than are read', () => {
    const style = { prefix: '', grouped: false, unit: '萬', digits: 1 };
    const written = (value: number, more = {}): string | undefined => writeNumber(value, { ...style, ...more });
    assert.deepEqual(
      [125_000, 120_000, 123_456, -123_456].map((value) => written(value)),
      ['12.5萬', '12.0萬', '12.3456萬', '-12.3456萬'],
    );
    assert.deepEqual(
      [written(1e-5), written(0.001), written(1.5e26, { unit: '億' })],
      ['0.000000001萬', '0.0000001萬', undefined],
    );
    assert.deepEqual(
      [0.12345, 0.126, -0.001, 0].map((value) => written(value, { unit: '%', digits: 0 })),
      ['12%', '13%', '0%', '0%'],
    );
    assert.deepEqual(
      [1234.567, 999, 1_000_000].map((value) => written(value, { unit: '', grouped: true, digits: 2 })),
      ['1,234.57', '999.00', '1,000,000.00'],
    );
    assert.equal(written(-1234.5, { prefix: '¥', unit: '', digits: 0, grouped: true }), '-¥1,235');
  });
  it('is read back as the number that was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(4), fc.boolean(), (units, digits, grouped) => {
        const value = roundTo(units / 10 ** digits, digits);
        assert.equal(valueOf(writeNumber(value, { prefix: '', grouped, unit: '', digits }) ?? ''), value);
      }),
    );
  });
  const UNITS = ['', '%', '萬', '万', '億', '亿'];
  const styles = fc.record({
    prefix: fc.constantFrom('', '¥', '￥', '$'),
    grouped: fc.boolean(),
    unit: fc.constantFrom(...UNITS),
    digits: fc.nat(20),
  });
  it('is read back as the same number, of any size and in any style, or is not written', () => {
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ min: -1e16, max: 1e16 }));
    fc.assert(
      fc.property(value, styles, (number, style) => {
        const text = writeNumber(number, style);
        if (text === undefined || Number.isNaN(number)) return;
        assert.doesNotMatch(text, /e/);
        const reading = readNumber(text);
        assert.ok(reading.kind === 'number', text);
        const unit = 10 ** -reading.decimals;
        assert.ok(Math.abs(reading.value - number) <= unit * 0.50001 + Math.abs(number) * 1e-15, text);
      }),
      draws(5000),
    );
  });
  it('writes back exactly what can be read, as people write it', () => {
    const digits = (least: number, most: number): fc.Arbitrary<string> =>
      fc.stringMatching(new RegExp(`^\\d{${String(least)},${String(most)}}$`));
    const texts = fc
      .record({ whole: digits(1, 24), fraction: digits(0, 24), unit: fc.constantFrom(...UNITS), grouped: fc.boolean() })
      .map(({ whole, fraction, unit, grouped }) => {
        const plain = whole.replace(/^0+(?=\d)/, '');
        const set = grouped ? plain.replace(/\B(?=(\d{3})+$)/g, ',') : plain;
        return `${set}${fraction === '' ? '' : `.${fraction}`}${unit}`;
      });
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readNumber(text);
        if (reading.kind !== 'number') assert.ok(reading.kind === 'invalid' && reading.isTooLong, text);
        else assert.equal(writeNumber(reading.value, { ...reading.style, grouped: text.includes(',') }), text);
      }),
      draws(5000),
    );
  });
  it('knows numbers of more digits than are calculated with', () => {
    const lengths = ['440,536,314.628666', '1' + '0'.repeat(21), '0.123456789012345', '99,999,999,999,999', '0.50000'];
    assert.deepEqual(
      lengths.map((text) => {
        const reading = readNumber(text);
        return reading.kind === 'invalid' && reading.isTooLong;
      }),
      [true, true, true, false, false],
    );
    assert.equal(writeNumber(440_536_314.628666, { prefix: '', grouped: true, unit: '', digits: 6 }), undefined);
    assert.equal(writeNumber(1e40, { prefix: '', grouped: true, unit: '', digits: 2 }), undefined);
  });
});
