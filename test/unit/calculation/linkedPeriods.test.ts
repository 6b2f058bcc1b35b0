// Tests which documents a link leads to, and whom a change of one concerns, by what each relation of periods means.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { periodOf, previousPeriod, weekBefore, yearBefore } from '../../../src/base/dates/period';
import type { Period, PeriodKind } from '../../../src/base/dates/period';
import { labelKey } from '../../../src/base/script';
import { linkDependents, linksOf, sourcesOf, startingIn } from '../../../src/calculation/linking/links';
import type { DocumentRecord } from '../../../src/documents/record';
import { emptyWorkspace, withFiles } from '../../../src/documents/workspace';
import type { Workspace } from '../../../src/documents/workspace';
import type { CompiledLink } from '../../../src/knowledge/contracts/links';
import { DEFAULT_SETTINGS } from '../../../src/knowledge/settings';
import { draws } from '../../support/draws';
import { RELATIONS } from '../../support/madeContracts';
import { testKnowledgeWith } from '../../support/pack';

type Relation = CompiledLink['link']['from']['period'];

const links = RELATIONS.map((relation) => {
  const id = relation.toLowerCase();
  return [
    `  - { id: own-${id}, from: { type: log, period: ${relation}, key: who }, to: { key: who }, require: own }`,
    `  - { id: plan-${id}, from: { type: demo-plan, period: ${relation}, key: note }, to: { key: who } }`,
  ].join('\n');
});
const knowledge = testKnowledgeWith(`---
type: log
title: 日誌
en: Log
author: writer
cadence: daily
basis: ["§1.1.1"]
per: [who]
fields:
  - { id: who, title: 何人, kind: text }
sections:
  - { id: notes, title: 記錄 }
links:
${links.join('\n')}
---
# {{title}}

## 記錄

【待填：記錄】
`);

const kind = fc.constantFrom<PeriodKind>('day', 'week', 'month', 'quarter', 'year');
const day = fc.oneof(
  fc.constantFrom('2024-02-29', '2025-02-28', '2025-12-29', '2026-01-01', '2025-12-31', '2026-12-31', '2025-05-04'),
  fc.integer({ min: 0, max: 730 }).map((at) => new Date(Date.UTC(2024, 11, 1 + at)).toISOString().slice(0, 10)),
);
const file = fc
  .tuple(fc.constantFrom('log', 'demo-plan'), kind, day, fc.constantFrom('王', '張', '张'), fc.boolean())
  .map(([type, length, at, who, isOpen]) => ({ type, period: isOpen ? '【待填】' : periodOf(length, at).text, who }));
const some = fc
  .tuple(
    fc.array(file, { maxLength: 12 }),
    fc.array(fc.tuple(kind, fc.constantFrom('log', 'demo-plan')), { maxLength: 9 }),
  )
  .map(([files, near]) => [
    ...files.map((each) => ({
      ...each,
      period: each.period === '【待填】' && each.who === '王' ? '2025-05' : each.period,
    })),
    ...near.map(([length, type]) => ({ type, period: periodOf(length, '2025-05-04').text, who: '王' })),
  ]);

function workspaceOf(files: readonly { type: string; period: string; who: string }[]): Workspace {
  return withFiles(
    emptyWorkspace(knowledge, DEFAULT_SETTINGS),
    files.map(({ type, period, who }, index) => ({
      path: `documents/${String(index)}.md`,
      text: `---\ntype: ${type}\nperiod: ${period}\nwho: ${who}\nnote: ${who}\n---\n`,
    })),
  );
}

/** Whether a document of a period is one that the relation leads to, `latest` apart. */
function isRelated(relation: Relation, own: Period, source: Period): boolean {
  switch (relation) {
    case 'same':
      return source.text === own.text;
    case 'previous':
      return source.text === previousPeriod(own)?.text;
    case 'week-before':
      return source.text === weekBefore(own)?.text;
    case 'year-before':
      return source.text === yearBefore(own)?.text;
    case 'within':
      return own.from <= source.from && source.to <= own.to;
    case 'soFar':
      return isSoFar(own, source);
    case 'containing':
      return source.from <= own.from && own.to <= source.to;
    default:
      return relation === 'any';
  }
}

/** Whether a period is one of the month of a day, or of the year of a month or quarter, and not later. */
function isSoFar({ kind, from, to }: Period, source: Period): boolean {
  if (kind === 'week' || kind === 'year') return false;
  return source.from.startsWith(from.slice(0, kind === 'day' ? 7 : 4)) && source.to <= to;
}

/** The sources by looking at all documents. */
function sourcesByLooking(workspace: Workspace, { link, from, to }: CompiledLink, owner: DocumentRecord): string[] {
  const { period } = owner;
  if (period === undefined) return [];
  const isPersonal = from.type.per.join() === to.type.per.join();
  const candidates = [...workspace.documents.values()].filter(
    (each) =>
      each.type === from.type &&
      each.period !== undefined &&
      each.path !== owner.path &&
      (!isPersonal || each.identity.map(labelKey).join() === owner.identity.map(labelKey).join()),
  );
  if (link.from.period !== 'latest')
    return candidates
      .filter((each) => each.period && isRelated(link.from.period, period, each.period))
      .map(({ path }) => path);
  const earlier = candidates.filter((each) => each.period && each.period.to < period.from);
  const last = earlier.sort(compareStarts).at(-1)?.period;
  return earlier.filter((each) => each.period?.text === last?.text).map(({ path }) => path);
}

function compareStarts(a: DocumentRecord, b: DocumentRecord): number {
  const [left, right] = [a, b].map(({ period, path }) => `${period?.from ?? ''} ${path}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

describe('the documents that a link leads to', () => {
  it('are those whose period stands so to that of the document, of the same person where both are of one', () => {
    fc.assert(
      fc.property(some, (files) => {
        const workspace = workspaceOf(files);
        for (const owner of workspace.documents.values())
          for (const link of linksOf(workspace, owner)) {
            const sources = sourcesOf(workspace, link, owner);
            const expected = sourcesByLooking(workspace, link, owner).sort();
            assert.deepEqual(sources.map(({ path }) => path).sort(), expected, link.link.id);
            assert.deepEqual(sources.toSorted(compareStarts), sources, 'the earliest first');
          }
      }),
      draws(80),
    );
  });

  it('concern those that they lead from, when one comes, goes or moves to another period', () => {
    fc.assert(
      fc.property(some, file, fc.nat(), (files, changed, at) => {
        if (files.length === 0) return;
        const index = at % files.length;
        const before = workspaceOf(files);
        const after = workspaceOf(files.map((each, place) => (place === index ? changed : each)));
        const path = `documents/${String(index)}.md`;
        for (const link of knowledge.links.filter(({ to }) => to.type.type === 'log')) {
          const alone = { ...after, knowledge: { ...knowledge, links: [link] } };
          const concerned = linkDependents(alone, before.documents.get(path), after.documents.get(path));
          for (const owner of after.documents.values()) {
            if (owner.path === path || owner.type?.type !== 'log') continue;
            const [old, now] = [before, after].map((each) =>
              sourcesOf(each, link, owner).map((source) => `${source.path} ${source.text ?? ''}`),
            );
            assert.ok(old?.join() === now?.join() || concerned.has(owner.path), link.link.id);
          }
        }
      }),
      draws(80),
    );
  });

  it('are found by their first days', () => {
    const workspace = workspaceOf(
      ['2026-05', '2026-W20', '2026', '2026-06', '【待填】'].map((period) => ({ type: 'log', period, who: '王' })),
    );
    const all = workspace.byType.get('log') ?? [];
    const periods = (from: string, to: string): (string | undefined)[] =>
      startingIn(all, { from, to }).map(({ period }) => period?.text);
    assert.deepEqual(periods('2026-05-01', '2026-05-31'), ['2026-05', '2026-W20']);
    assert.deepEqual(periods('2026-01-01', '2026-01-01'), ['2026']);
    assert.deepEqual(periods('2026-05-11', '2026-06-01'), ['2026-W20', '2026-06']);
    assert.deepEqual(periods('', '9999'), [undefined, '2026', '2026-05', '2026-W20', '2026-06']);
  });
});
