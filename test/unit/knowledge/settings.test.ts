import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_SETTINGS, parseSettings } from '../../../src/knowledge/settings';
import { BUNDLED_PACK } from '../../support/pack';

const read = (text: string): ReturnType<typeof parseSettings> => parseSettings({ path: 'ops-regulation.yaml', text });

describe('parseSettings', () => {
  it('has defaults for a workspace without a file, and for an empty one', () => {
    assert.deepEqual([parseSettings(undefined).value, read('\n').value], [DEFAULT_SETTINGS, DEFAULT_SETTINGS]);
    assert.deepEqual([DEFAULT_SETTINGS.documents, DEFAULT_SETTINGS.timeZone], [['documents/**/*.md'], 'Asia/Shanghai']);
  });
  it('reads people and severities', () => {
    const { value, findings } = read(
      [
        'people:',
        '  - { id: wang, name: 王, roles: [data-analyst] }',
        'rules:',
        '  cell-missing: off',
        '  section-empty: { draft: hint, submission: warning }',
        '',
      ].join('\n'),
    );
    assert.deepEqual(findings, []);
    assert.deepEqual(value.people, [{ id: 'wang', name: '王', roles: ['data-analyst'], superior: false }]);
    assert.deepEqual(value.rules, { 'cell-missing': 'off', 'section-empty': { draft: 'hint', submission: 'warning' } });
  });
  it('reports an unknown key, holds to the defaults, and counts lines as the file does', () => {
    const { value, findings } = read('# note\npeople: []\ntimezone: UTC\nruels: {}\n');
    assert.deepEqual(value, DEFAULT_SETTINGS);
    assert.deepEqual(
      findings.map(({ finding }) => [finding.message.id, finding.range.start.line]),
      [
        ['pack.key-near', 2],
        ['pack.key-near', 3],
      ],
    );
    const [wrong] = read('people: []\nrules: 5\n').findings;
    assert.deepEqual(wrong?.finding.range.start, { line: 1, character: 0 });
    assert.deepEqual(read('---\npeople: []\nrules: 5\n').findings[0]?.finding.range.start, { line: 2, character: 0 });
  });
  it('reports broken YAML and aliases instead of failing', () => {
    for (const text of ['people: [', 'a: &a [*a]', '- 1', 'x: !!js/function "y"'])
      assert.deepEqual(
        read(text).findings.map((each) => each.finding.rule),
        ['pack-invalid'],
        text,
      );
  });
  it('reads the sample workspace’s own', () => {
    const { value, findings } = read(readFileSync(path.join(BUNDLED_PACK, 'samples/ops-regulation.yaml'), 'utf8'));
    assert.deepEqual(findings, []);
    assert.equal(new Set(value.people.map((person) => person.id)).size, 7);
  });
  it('lets only a superior have no post', () => {
    assert.deepEqual(read('people: [{ id: a, name: 甲, superior: true }]').findings, []);
    assert.deepEqual(
      read('people: [{ id: a, name: 甲 }]').findings.map((each) => each.finding.rule),
      ['pack-invalid'],
    );
  });
});
