import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../src/base/finding';
import { checkWorkspace, withChanges } from '../../src/checking/checked';
import { readDocument } from '../../src/documents/workspace';
import { draws, timeLimit } from '../support/draws';
import { randomOf } from '../support/random';
import { rewritten } from '../support/rewritings';
import { sampleFiles, sampleKnowledge, sampleSettings } from '../support/samples';

const HINT = 'form-unusual';

describe('a document in other forms', () => {
  const files = sampleFiles();
  const before = checkWorkspace(sampleKnowledge, sampleSettings, files);

  /** What is said of a document and was not said of it, each with its place and message. */
  function gained(path: string, now: readonly Finding[]): string[] {
    const was = (before.findings.get(path) ?? []).map(({ rule }) => rule);
    return now
      .filter(({ rule }) => rule !== HINT)
      .filter(({ rule }) => {
        const at = was.indexOf(rule);
        return at < 0 || was.splice(at, 1).length === 0;
      })
      .map(({ rule, range, actual, expected }) =>
        [path, range.start.line + 1, rule, actual ?? '', expected ?? ''].join(' · '),
      );
  }

  it('has no finding that it did not have, but that it could be written more plainly', function () {
    this.timeout(timeLimit());
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const draw = randomOf(seed);
        const file = files[Math.floor(draw() * files.length)];
        const document = file && readDocument(before.workspace, file.path);
        if (file === undefined || document === undefined) return;
        const text = rewritten(document, draw);
        const { changed } = withChanges(before, [{ path: file.path, text }]);
        const found = [...changed].flatMap(([path, findings]) => gained(path, findings));
        assert.deepEqual(found, [], text);
      }),
      draws(100),
    );
  });
});
