import assert from 'node:assert/strict';
import { onDemand } from '../../../src/base/onDemand';

describe('what is made on demand', () => {
  it('is made once, when it is first asked for, also where it is nothing', () => {
    let made = 0;
    const nothing = onDemand(() => {
      made++;
      return undefined;
    });
    assert.equal(made, 0);
    assert.deepEqual([nothing(), nothing()], [undefined, undefined]);
    assert.equal(made, 1);
  });

  it('is tried again where making it failed', () => {
    let tries = 0;
    const late = onDemand(() => {
      if (++tries === 1) throw new Error('not yet');
      return tries;
    });
    assert.throws(late, /not yet/);
    assert.deepEqual([late(), late()], [2, 2]);
  });
});
