import assert from 'node:assert/strict';
import { PROGRAM } from '../../../src/base/program';
import { definedProgram } from '../../../build/bundle/program.mjs';

describe('what a program is told by', () => {
  it('is nothing where the sources run as they stand, so that nothing is kept of them', () => {
    assert.equal(PROGRAM, undefined);
  });

  it('is a digest of its sources in a bundle, the same for the same', () => {
    const { OPS_REGULATION_PROGRAM: defined } = definedProgram();
    assert.match(defined, /^"[0-9a-f]{32}"$/);
    assert.equal(definedProgram().OPS_REGULATION_PROGRAM, defined);
  });
});
