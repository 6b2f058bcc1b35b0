import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { isHalfWritten, isStale, temporaryName, uniquePartOf } from '../../../../src/files/writing/halfWritten';
import { isHidden } from '../../../../src/files/selection';
import { draws } from '../../../support/draws';

const UNIQUE = '0a1b2c3d-0000-4000-8000-000000000abc';
const HOUR = 3_600_000;

describe('what is half written', () => {
  it('is hidden, and says what it is for and who writes it', () => {
    assert.equal(temporaryName('计划.md', UNIQUE), `.计划.md.${UNIQUE}.tmp`);
    const name = fc.oneof(
      fc.constantFrom('a', '計劃.md', '.hidden', 'a.tmp', '计划\r.md', '\u2028', '\n', `.a.${UNIQUE}.tmp`),
      fc.stringMatching(/^[^/\n]+$/u),
    );
    fc.assert(
      fc.property(name, (each) => {
        const unique = randomUUID();
        const temporary = temporaryName(each, unique);
        assert.ok(isHidden(temporary) && isHalfWritten(temporary), temporary);
        assert.equal(uniquePartOf(temporary), unique);
      }),
      draws(100),
    );
  });

  it('is nothing that only looks like it', () => {
    const others = [
      `计划.md.${UNIQUE}.tmp`,
      `x.a.${UNIQUE}.tmp`,
      `.${UNIQUE}.tmp`,
      `..${UNIQUE}.tmp`,
      `.a${UNIQUE}.tmp`,
      `.a.${UNIQUE}`,
      `.a.${UNIQUE}.tmp.md`,
      `.a.${UNIQUE}xtmp`,
      `.a.${UNIQUE.slice(1)}.tmp`,
      `.a.0${UNIQUE}.tmp`,
      `.a.${UNIQUE.slice(0, -1)}.tmp`,
      `.a.${UNIQUE}0.tmp`,
      `.a.${UNIQUE.toUpperCase()}.tmp`,
      `.a.${UNIQUE.replace('-', '0')}.tmp`,
      `.a.${'z'.repeat(8)}${UNIQUE.slice(8)}.tmp`,
      `.a.${UNIQUE.slice(0, 9)}${'z'.repeat(27)}.tmp`,
      '.a.tmp',
      '.a..tmp',
      '.git',
      '',
    ];
    for (const name of others) {
      assert.equal(isHalfWritten(name), false, name);
      assert.equal(uniquePartOf(name), '', name);
    }
  });

  it('is nobody’s any more after an hour', () => {
    assert.deepEqual(
      [-HOUR, 0, HOUR - 1, HOUR, HOUR + 1, 48 * HOUR].map((age) => isStale(1_000_000, 1_000_000 + age)),
      [false, false, false, false, true, true],
    );
  });
});
