// Tests of what the runner makes of what rules find: severities, silencing, order, faults of rules themselves.
import assert from 'node:assert/strict';
import type { Finding, Severity } from '../../../src/base/finding';
import { message } from '../../../src/base/message';
import { lineRange, TEXT_START } from '../../../src/base/range';
import { checkDocument } from '../../../src/checking/runner';
import { emptyWorkspace, withFile } from '../../../src/documents/workspace';
import { parseSettings } from '../../../src/knowledge/settings';
import type { DocumentRule, Fault, Rule, SilencingRule, WorkspaceRule } from '../../../src/rules/rule';
import { readKnowledge, TEST_PACK } from '../../support/pack';

const knowledge = readKnowledge(TEST_PACK);
const PATH = 'documents/a.md';
const said = message('fix.write', { text: '' });
const fault = (line: number, more: Partial<Fault> = {}): Fault => ({
  message: said,
  range: lineRange(line, 0, 1),
  ...more,
});

function ruleOf(id: string, faults: () => Iterable<Fault>, more: Partial<DocumentRule> = {}): DocumentRule {
  return { id, scope: 'document', severity: { draft: 'hint', submission: 'warning' }, check: faults, ...more };
}

function across(id: string, faults: () => Iterable<Fault>): WorkspaceRule {
  return {
    id,
    scope: 'workspace',
    severity: { draft: 'hint', submission: 'error' },
    check: faults,
    dependents: () => [],
  };
}

interface Checking {
  readonly strict?: boolean;
  readonly settings?: string;
  readonly head?: string;
  readonly body?: string;
}

function check(
  rules: readonly Rule[],
  { strict = false, settings = '', head = 'type: demo-plan\nperiod: 2026-05', body = '' }: Checking = {},
): Finding[] {
  const parsed = parseSettings({ path: 'ops-regulation.yaml', text: settings }).value;
  const workspace = withFile(emptyWorkspace(knowledge, parsed), PATH, `---\n${head}\n---\n${body}`);
  return checkDocument({ workspace, path: PATH, strict }, rules);
}

const severitiesOf = (rules: readonly Rule[], how?: Checking): Severity[] =>
  check(rules, how).map(({ severity }) => severity);

describe('a finding', () => {
  const one = ruleOf('one', () => [fault(0)]);

  it('has the severity of a draft or a submission', () => {
    const head = 'type: demo-plan\nstatus: ';
    assert.deepEqual(severitiesOf([one]), ['hint']);
    assert.deepEqual(severitiesOf([one], { strict: true }), ['warning']);
    assert.deepEqual(severitiesOf([one], { head: `${head}draft` }), ['hint']);
    for (const status of ['submitted', 'closed', '已提交'])
      assert.deepEqual(severitiesOf([one], { head: head + status }), ['warning'], status);
  });

  it('has the severity of its fault before that of the rule, and that of the settings before both', () => {
    const own = ruleOf('one', () => [fault(0, { severity: { draft: 'information', submission: 'error' } })]);
    assert.deepEqual([severitiesOf([own]), severitiesOf([own], { strict: true })], [['information'], ['error']]);
    const settings = 'rules: { one: { draft: warning, submission: "off" } }';
    assert.deepEqual(
      [severitiesOf([own], { settings }), severitiesOf([own], { settings, strict: true })],
      [['warning'], []],
    );
    assert.deepEqual(severitiesOf([own], { settings: 'rules: { one: hint }', strict: true }), ['hint']);
    assert.deepEqual(severitiesOf([own], { settings: 'rules: { other: hint }' }), ['information']);
  });

  it('rests on the clause that it names, else on the one that asks for the document', () => {
    const clauses = (head?: string): (string | undefined)[] =>
      check([ruleOf('one', () => [fault(0), fault(1, { clause: '§1.1.2' })])], head === undefined ? {} : { head }).map(
        ({ clause }) => clause,
      );
    assert.deepEqual(clauses(), ['§1.1.1', '§1.1.2']);
    const [bare] = check([one], { head: 'type: unknown' });
    assert.ok(bare && !('clause' in bare));
  });

  it('has fixes that a person chooses, unless they say that they are safe', () => {
    const fix = { title: said, edits: [] };
    const found = check([
      ruleOf('one', () => [fault(0, { fixes: [fix, { ...fix, applicability: 'safe' }] }), fault(1)]),
    ]);
    assert.deepEqual(
      found.map(({ fixes }) => fixes.map(({ applicability }) => applicability)),
      [['ask', 'safe'], []],
    );
  });

  it('says that something is only open where its rule judges that alone', () => {
    const open = (judges?: DocumentRule['judges']): unknown => {
      const [found] = check([ruleOf('one', () => [fault(0)], judges && { judges })]);
      return found && 'isOpen' in found ? found.isOpen : 'none';
    };
    assert.deepEqual([open(), open('value'), open('completeness')], ['none', 'none', true]);
  });
});

describe('findings', () => {
  it('come in the order of the text, then of the rules’ names', () => {
    const places = [lineRange(2, 0, 1), lineRange(1, 4, 9), lineRange(1, 4, 6), lineRange(1, 3, 9)];
    const rules = ['b', 'a'].map((id) => ruleOf(id, () => places.map((range) => ({ message: said, range }))));
    assert.deepEqual(
      check([...rules, across('c', () => [fault(0)])]).map(({ rule, range: { start, end } }) => [
        rule,
        start.line,
        start.character,
        end.character,
      ]),
      [
        ['c', 0, 0, 1],
        ['a', 1, 3, 9],
        ['b', 1, 3, 9],
        ['a', 1, 4, 6],
        ['b', 1, 4, 6],
        ['a', 1, 4, 9],
        ['b', 1, 4, 9],
        ['a', 2, 0, 1],
        ['b', 2, 0, 1],
      ],
    );
  });

  it('are none of a file that is no document', () => {
    const workspace = emptyWorkspace(knowledge, parseSettings(undefined).value);
    assert.deepEqual(checkDocument({ workspace, path: PATH, strict: false }, [ruleOf('one', () => [fault(0)])]), []);
  });

  it('are what a rule gave, or that it failed, with any settings and comments', () => {
    const failing = (scope: 'document' | 'workspace' | 'silencing'): Rule => {
      const throwing = function* (): Iterable<Fault> {
        yield fault(3);
        throw new Error('oh');
      };
      if (scope === 'document') return ruleOf('one', throwing);
      if (scope === 'workspace') return across('one', throwing);
      return { id: 'one', scope, severity: { draft: 'hint', submission: 'hint' }, check: throwing };
    };
    const body = '<!-- ops-regulation-disable-file internal-error -- x -->\n';
    for (const scope of ['document', 'workspace', 'silencing'] as const) {
      const found = check([failing(scope), ruleOf('two', () => [fault(5)])], {
        body,
        settings: 'rules: { one: "off" }',
      });
      assert.deepEqual(
        found.map(({ rule, message: text, range, severity }) => [rule, text, range, severity]),
        [
          ['internal-error', message('internal-error', { rule: 'one', detail: 'oh' }), TEXT_START, 'error'],
          ['two', said, lineRange(5, 0, 1), 'hint'],
        ],
        scope,
      );
      assert.ok(found[0] && !('clause' in found[0]));
    }
  });

  it('of rows that cannot be read are one rule’s alone', () => {
    const body = '## 渠道與預算\n\n| 渠道 | 預算 |\n|---|---|\n| 直通車 |\n| 鑽展 | 1 |\n';
    const ragged = 8;
    const everywhere = [ragged - 1, ragged, ragged + 1].map((line) => fault(line));
    const rules: Rule[] = ['row-ragged', 'internal-error', 'other'].map((id) => ruleOf(id, () => everywhere));
    const lines = (id: string): number[] =>
      check([...rules, across('across', () => everywhere)], { body })
        .filter(({ rule }) => rule === id)
        .map(({ range }) => range.start.line);
    for (const id of ['row-ragged', 'internal-error']) assert.deepEqual(lines(id), [ragged - 1, ragged, ragged + 1]);
    for (const id of ['other', 'across']) assert.deepEqual(lines(id), [ragged - 1, ragged + 1]);
  });
});

describe('a silencing comment', () => {
  const counting: SilencingRule = {
    id: 'counting',
    scope: 'silencing',
    severity: { draft: 'hint', submission: 'hint' },
    check: ({ suppressions }) =>
      suppressions.map(({ suppression, silenced }) =>
        fault(suppression.range.start.line, { actual: `${suppression.rule} ${String(silenced)}` }),
      ),
  };
  const body = [
    '<!-- ops-regulation-disable-next-line one -- x -->',
    'text',
    'text',
    '<!-- ops-regulation-disable-next-line two -- x -->',
    'text',
    '<!-- ops-regulation-disable-file three -- x -->',
  ].join('\n');

  it('silences its rule on its lines, and is told how often', () => {
    const rules = [
      ruleOf('one', () => [fault(5), fault(5), fault(6), fault(4)]),
      ruleOf('two', () => [fault(5)]),
      across('three', () => [fault(0), fault(8)]),
      counting,
    ];
    const found = check(rules, { body });
    assert.deepEqual(
      found.filter(({ rule }) => rule !== 'counting').map(({ rule, range }) => [rule, range.start.line]),
      [
        ['one', 4],
        ['two', 5],
        ['one', 6],
      ],
    );
    assert.deepEqual(
      found.flatMap(({ rule, actual }) => (rule === 'counting' ? [actual] : [])),
      ['one 2', 'two 0', 'three 2'],
    );
  });
});
