import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../../src/checking/registry';
import type { Rule } from '../../../src/rules/rule';
import { checkDocument } from '../../../src/checking/runner';
import { emptyWorkspace, withFile } from '../../../src/documents/workspace';
import { parseSettings } from '../../../src/knowledge/settings';
import { assertFixture, check } from '../../support/check';
import { readKnowledge, ROOT, TEST_PACK } from '../../support/pack';

const FOLDER = path.join(ROOT, 'test/fixtures/rules');
/** All that the findings of each fixture say and would write. */
const FOUND = path.join(ROOT, 'test/fixtures/findings');
const knowledge = readKnowledge(TEST_PACK);
const read = (name: string): string => readFileSync(path.join(FOLDER, name), 'utf8');
/** The rules whose fixtures are checked, where not all are asked about (build/test/mutation/specs.mjs). */
const asked = process.env['OPS_REGULATION_RULES']?.split(' ');

describe('rules', () => {
  for (const name of readdirSync(FOLDER)) {
    const own = RULES.find(({ id }) => name.startsWith(`${id}.`) || name.startsWith(`${id}-`));
    if (asked?.some((id) => name.startsWith(`${id}.`) || name.startsWith(`${id}-`)) === false) continue;
    it(`find what ${name} says, and their fixes remove it`, () => {
      const said = assertFixture(knowledge, read(name), own?.id);
      const file = path.join(FOUND, name.replace(/\.md$/, '.txt'));
      if (process.env['OPS_REGULATION_WRITE'] !== undefined) writeFileSync(file, said);
      const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
      assert.equal(said, known, 'OPS_REGULATION_WRITE=1 writes what is said now');
    });
  }

  it('judge values, or that there are none yet, where they say so: completion asks these', () => {
    const judging = (what: Rule['judges']): string[] =>
      RULES.filter(({ judges }) => judges === what).map(({ id }) => id);
    assert.deepEqual(judging('completeness'), ['placeholder-unfilled']);
    assert.deepEqual(judging('value'), [
      'cell-invalid',
      'check-failed',
      'date-gap',
      'date-outside-period',
      'date-overlap',
      'field-invalid',
      'link-mismatch',
      'reference-unknown',
      'row-duplicate',
      'trend-contradicted',
    ]);
  });

  it('find the same with CRLF and a byte order mark', () => {
    const text = read('clean.md').replace('3.00', '3.10');
    const places = (source: string): unknown => check(knowledge, source).map(({ rule, range }) => ({ rule, range }));
    assert.deepEqual(places(`\uFEFF${text.replaceAll('\n', '\r\n')}`), places(text));
  });

  it('look at nothing in a file that is too large, and say so', () => {
    assert.deepEqual(
      check(knowledge, 'x'.repeat(5_000_000)).map((finding) => finding.rule),
      ['file-too-large'],
    );
  });

  it('say that a governed file is empty', () => {
    assert.deepEqual(
      check(knowledge, '').map((finding) => [finding.rule, finding.message.id]),
      [['front-matter-missing', 'front-matter-missing.empty']],
    );
  });

  it('block a draft only for what is wrong in any state', () => {
    const blocking = (text: string, strict: boolean): string[] =>
      check(knowledge, text, { strict })
        .filter((finding) => finding.severity === 'error')
        .map((finding) => finding.rule);
    const missing = read('clean.md').replace('author: 小王\n', '');
    assert.deepEqual([blocking(missing, false), blocking(missing, true)], [[], ['field-missing']]);
    const wrong = read('clean.md').replace('3.00', '3.10');
    assert.deepEqual(blocking(wrong, false), ['formula-mismatch']);
  });
});

describe('the runner', () => {
  const run = (rules: readonly Rule[], settings = ''): string[] => {
    const workspace = withFile(
      emptyWorkspace(knowledge, parseSettings({ path: 'ops-regulation.yaml', text: settings }).value),
      'documents/a.md',
      read('clean.md').replace('3.00', '3.10'),
    );
    return checkDocument({ workspace, path: 'documents/a.md', strict: false }, rules).map(
      (finding) => `${finding.rule} ${finding.severity}`,
    );
  };

  it('turns a rule that throws into one finding, and runs the others', () => {
    const broken: Rule = {
      id: 'broken',
      scope: 'document',
      severity: { draft: 'hint', submission: 'hint' },
      check: () => {
        throw new Error('oh');
      },
    };
    assert.deepEqual(run([broken, ...RULES]), ['internal-error error', 'formula-mismatch error']);
  });

  it('takes severities from the settings', () => {
    assert.deepEqual(run(RULES, 'rules: { formula-mismatch: hint }'), ['formula-mismatch hint']);
    assert.deepEqual(run(RULES, 'rules: { formula-mismatch: "off" }'), []);
    assert.deepEqual(run(RULES, 'rules: { formula-mismatch: { draft: warning, submission: error } }'), [
      'formula-mismatch warning',
    ]);
  });
});
