// Tests that findings kept current through edits are those of a fresh check: what a change can concern is never
// overlooked.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../src/knowledge/settings';
import { checkWorkspace, withChanges } from '../../src/checking/checked';
import type { CheckedWorkspace } from '../../src/checking/checked';
import { draws } from '../support/draws';
import { BUNDLED_PACK, readKnowledge } from '../support/pack';

const knowledge = readKnowledge(BUNDLED_PACK);
const samples = path.join(BUNDLED_PACK, 'samples');
const files = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .sort()
  .slice(0, 60)
  .map((name) => ({ path: name, text: readFileSync(path.join(samples, name), 'utf8') }));

/**
 * Ways to change a document that others may notice: another period, type or id, rows and figures gone, the file gone or
 * back.
 */
const CHANGES: readonly ((text: string) => string | undefined)[] = [
  () => undefined,
  (text) => text,
  (text) =>
    text.replace(
      /^period: (\d{4})-(\D?)(\d+)/m,
      (_, year: string, kind: string, number: string) =>
        `period: ${year}-${kind}${String(Number(number) + 1).padStart(2, '0')}`,
    ),
  (text) => text.replace(/^type: .*/m, 'type: weekly-meeting'),
  (text) => text.replace(/^id: .*/m, 'id: the-same-for-all'),
  (text) => text.replace(/^\| [A-Z0-9-]+ \|.*\n/m, ''),
  (text) =>
    text.replace(/(\d)(,\d{3}) \|/, (_, digit: string, rest: string) => `${String((Number(digit) + 1) % 10)}${rest} |`),
];

const change = fc.tuple(fc.nat(files.length - 1), fc.constantFrom(...CHANGES));

function allOf(checked: CheckedWorkspace): [string, unknown][] {
  return [...checked.findings]
    .map(([name, findings]): [string, unknown] => [name, findings])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('findings kept current', () => {
  // Never changed, so that all runs can begin with it.
  const start = checkWorkspace(knowledge, DEFAULT_SETTINGS, files, true);

  it('are those of a fresh check after any edits', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const now = new Map<string, string | undefined>(files.map((file) => [file.path, file.text]));
        let checked = start;
        for (const [index, edit] of changes) {
          const file = files[index];
          assert.ok(file);
          const text = edit(now.get(file.path) ?? file.text);
          now.set(file.path, text);
          checked = withChanges(checked, [{ path: file.path, text }]).next;
        }
        const fresh = [...now].flatMap(([name, text]) => (text === undefined ? [] : [{ path: name, text }]));
        assert.deepEqual(allOf(checked), allOf(checkWorkspace(knowledge, DEFAULT_SETTINGS, fresh, true)));
      }),
      draws(10),
    );
  });
});
