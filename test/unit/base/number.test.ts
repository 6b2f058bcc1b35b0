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
    ['', 'missing'],
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
  it('makes 0.1 + 0.2 equal to 0.3 at one decimal', () => {
    assert.ok(equalAt(0.1 + 0.2, 0.3, 1));
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
