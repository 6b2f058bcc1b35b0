import assert from 'node:assert/strict';
import * as z from '../../../../src/knowledge/schemas/zod';

describe('schemas', () => {
  it('make no function of text, and do not try whether they may', () => {
    const { Function: original } = globalThis;
    let tried = 0;
    globalThis.Function = new Proxy(original, {
      construct: () => {
        tried++;
        throw new EvalError('refused');
      },
    });
    try {
      assert.deepEqual(z.strictObject({ a: z.array(z.string()) }).parse({ a: ['b'] }), { a: ['b'] });
      assert.deepEqual(z.object({ a: z.object({ b: z.number() }) }).parse({ a: { b: 1 } }), { a: { b: 1 } });
    } finally {
      globalThis.Function = original;
    }
    assert.equal(tried, 0);
  });
});
