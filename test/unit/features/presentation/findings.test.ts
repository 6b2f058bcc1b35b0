import assert from 'node:assert/strict';
import { compareSeverity } from '../../../../src/base/finding';
import { findingsBySection } from '../../../../src/features/presentation/findings';
import type { SectionFindings } from '../../../../src/features/presentation/findings';
import { presented, READERS, sample, textAt, TRADITIONAL_PLAN } from '../../../support/presented';
import { SIMPLIFIED, TRADITIONAL } from '../../../support/reader';

const PLAN = sample('monthly-promotion-plan');
const WRONG = PLAN.replace('| 2.94% |', '| 3.94% |').replace('| 关键词推广 | 6 |', '| 关键词推广 | x |');
const allOf = ({ first, others }: SectionFindings) => [...first, ...(others?.findings ?? [])];
const headings = (text: string): (string | undefined)[] =>
  findingsBySection(presented(text)).map(({ heading }) => heading && textAt(text, heading));

describe('presented findings', () => {
  it('stand under the heading of their section, those of the whole document under none', () => {
    assert.deepEqual(headings(PLAN), []);
    assert.deepEqual(headings(WRONG), ['二、本月目标', '四、渠道与预算']);
    assert.deepEqual(headings(TRADITIONAL_PLAN), [undefined, '一、上月復盤', '二、本月目標']);
  });

  it('are all there, each at its places, equal ones once with how often', () => {
    for (const text of [WRONG, TRADITIONAL_PLAN]) {
      const subject = presented(text);
      const ranges = findingsBySection(subject)
        .flatMap(allOf)
        .flatMap((each) => each.ranges);
      assert.equal(ranges.length, subject.findings.length);
      assert.deepEqual(new Set(ranges), new Set(subject.findings.map(({ range }) => range)));
    }
    const repeated = READERS.map((reader) =>
      findingsBySection(presented(TRADITIONAL_PLAN, reader))
        .flatMap(allOf)
        .find((each) => each.ranges.length > 1),
    );
    assert.deepEqual(
      repeated.map((each) => each?.words),
      ['The regulation has no clause §9.9.9. ×2', '制度中没有 §9.9.9 这一条。 ×2', '制度中沒有 §9.9.9 這一條。 ×2'],
    );
    assert.deepEqual(
      repeated[0]?.ranges.map((range) => textAt(TRADITIONAL_PLAN, range)),
      ['§9.9.9', '§9.9.9'],
    );
  });

  it('come gravest first, with their severity in words and the clause that is broken', () => {
    const goals = READERS.map((reader) => findingsBySection(presented(TRADITIONAL_PLAN, reader)).at(-1)?.first ?? []);
    for (const first of goals)
      assert.deepEqual(
        first,
        first.toSorted((a, b) => compareSeverity(a.severity, b.severity)),
      );
    assert.deepEqual(
      goals.map(([gravest]) => [gravest?.severity, gravest?.gravity, gravest?.cited, gravest?.clause]),
      ['error', '错误', '錯誤'].map((gravity) => [
        'error',
        gravity,
        '§3.2.1',
        { pack: 'tmall-operations', number: '3.2.1' },
      ]),
    );
  });

  it('are cut after six, the others counted', () => {
    const last = READERS.map((reader) => findingsBySection(presented(TRADITIONAL_PLAN, reader)).at(-1));
    assert.deepEqual(
      last.map((each) => [each?.first.length, each?.others?.findings.length, each?.others?.words]),
      ['2 more', '还有 2 条', '還有 2 條'].map((words) => [6, 2, words]),
    );
    assert.ok(findingsBySection(presented(WRONG)).every(({ others }) => others === undefined));
  });

  it('name as clause only one that there is', () => {
    const subject = presented(WRONG, TRADITIONAL);
    const findings = subject.findings.map((each) => ({ ...each, clause: '§9.9.9' }));
    for (const each of findingsBySection({ ...subject, findings }).flatMap(allOf)) {
      assert.equal(each.cited, '§9.9.9');
      assert.ok(!('clause' in each));
    }
  });

  it('are those of a document without headings, under none', () => {
    const text = '---\ntype: monthly-promotion-plan\n---\n\n§9.9.9\n';
    const sections = findingsBySection(presented(text, SIMPLIFIED));
    assert.equal(sections.length, 1);
    assert.ok(sections[0] && !('heading' in sections[0]));
  });
});
