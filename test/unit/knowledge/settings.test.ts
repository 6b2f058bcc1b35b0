import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { render } from '../../../src/base/message';
import { DEFAULT_SETTINGS, parseSettings } from '../../../src/knowledge/settings';
import { draws } from '../../support/draws';
import { BUNDLED_PACK } from '../../support/pack';
import { SIMPLIFIED, TRADITIONAL } from '../../support/reader';

const read = (text: string): ReturnType<typeof parseSettings> => parseSettings({ path: 'ops-regulation.yaml', text });

describe('parseSettings', () => {
  it('has defaults for a workspace without a file, and for an empty one', () => {
    assert.deepEqual([parseSettings(undefined).value, read('\n').value], [DEFAULT_SETTINGS, DEFAULT_SETTINGS]);
    assert.deepEqual(read('packs: []').value, DEFAULT_SETTINGS, 'as the schema has them');
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
  it('says in Chinese what is wrong with any value, in no words but those of the file and of settings', () => {
    const right = {
      packs: ['packs/a'],
      documents: ['documents/**/*.md'],
      people: [{ id: 'wang', name: '王', roles: ['data-analyst'], superior: false }],
      rules: { 'cell-missing': 'off', 'section-empty': { draft: 'hint', submission: 'warning' } },
      limits: { 'monthly-promotion-plan': { maxShare: 0.5 } },
      holidays: { off: ['2026-05-01'], worked: ['2026-05-09'] },
      timeZone: 'Asia/Shanghai',
    };
    const ours = new Set(
      `${JSON.stringify(right)} error information off hint warning true false ops regulation yaml YAML KB`.match(
        /[a-z]+/gi,
      ),
    );
    const wrong = fc.oneof(
      fc.constantFrom<unknown>(null, true, 0, -1.5, 1e999, '', ' ', '甲', 'Z z', '2026-13-01', [], [[]], {}, { 甲: 1 }),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const paths = pathsOf(right);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), wrong), { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce<unknown>((value, [at, to]) => withValue(value, at, to), right);
        const text = JSON.stringify(changed, undefined, 1);
        const own = new Set(text.match(/[a-z]+/gi));
        for (const { finding } of read(text).findings)
          for (const reader of [SIMPLIFIED, TRADITIONAL]) {
            const words = render(finding.message, reader).match(/[a-z]+/gi) ?? [];
            const strange = words.filter((word) => !own.has(word) && !ours.has(word));
            assert.deepEqual(strange, [], `${render(finding.message, reader)}\n${text}`);
          }
      }),
      draws(1000),
    );
  });
  it('says which value is wrong, where several forms are allowed, and what it may be', () => {
    const said = (text: string): (string | undefined)[] =>
      read(text).findings.map(({ finding }) => render(finding.message, SIMPLIFIED));
    assert.deepEqual(said('rules: { cell-missing: { draft: never, submission: off } }'), [
      '“rules.cell-missing.draft”只能是以下之一：error、warning、information、hint、off。',
    ]);
    assert.deepEqual(said('people: [{ id: "", name: 甲, roles: [Xx] }]'), [
      '“people.0.id”无效：不能为空。',
      '“people.0.roles.0”无效：只能由小写英文字母、数字和连字符组成，且以字母开头。',
    ]);
    assert.deepEqual(said('timeZone: [a]'), ['“timeZone”缺失或类型不对，应为文字。']);
    assert.deepEqual(said('holidays: { off: [五一] }'), ['“holidays.off.0”无效：应为日期，如 2026-05-03。']);
  });
});

/** The places in a value, each as the keys that lead there. */
function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, each]) => pathsOf(each).map((path) => [key, ...path]))];
}

function withValue(value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((inner, at) => (String(at) === key ? withValue(inner, rest, to) : inner) as unknown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([each, inner]) => [
      each,
      each === key ? withValue(inner, rest, to) : (inner as unknown),
    ]),
  );
}
