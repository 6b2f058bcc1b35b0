// Tests whom completion and the form offer: the department's people, wherever a contract says that a person is named,
// no matter how the column or field is called.
import assert from 'node:assert/strict';
import { stepFor } from '../../../../src/features/drafting/draftForm';
import type { FormStep } from '../../../../src/features/drafting/formStep';
import { openSnapshot } from '../../../../src/features/service';
import { loadKnowledge } from '../../../../src/knowledge/load';
import { parsePack } from '../../../../src/knowledge/pack';
import { formOf, typeFrom } from '../../../support/form';
import { BUNDLED_PACK, readKnowledge, readPackFiles } from '../../../support/pack';
import { labels, type } from '../../../support/typing';

const PEOPLE = `people:
  - { id: zhou-lan, name: 周嵐, roles: [operations-manager] }
  - { id: lin-xiaoman, name: 林小滿, roles: [promotion-specialist] }
  - { id: shen-qing, name: 沈清, superior: true }
`;
const TYPE = `---
type: duty-list
title: 值班表
en: Duty list
author: operations-manager
cadence: monthly
basis: ["§1.1"]
fields:
  - { id: chair, title: 召集, kind: person }
  - { id: origin, title: 主要來訪人, kind: text }
sections:
  - id: shifts
    title: 班次
    table:
      columns:
        - { id: shift, title: 班, kind: text, unique: true }
        - { id: staff, title: 值班, kind: person }
        - { id: guests, title: 接待的客人, kind: text }
---
# {{title}}

## 班次

{{table shifts}}
`;
const loaded = loadKnowledge(
  parsePack([...readPackFiles(BUNDLED_PACK), { path: 'documents/duty-list.md', text: TYPE }]),
  { path: 'ops-regulation.yaml', text: PEOPLE },
  [],
);

/** What is offered at the caret of a duty list. */
function offered(chair: string, row: string): string[] {
  const head = `type: duty-list\nid: duty\nperiod: 2026-05\nchair: ${chair}\norigin:`;
  const text = `---\n${head}\n---\n# 值班表\n\n## 班次\n\n| 班 | 值班 | 接待的客人 |\n|---|---|---|\n${row}\n`;
  return labels(type(text, { file: 'documents/duty.md', snapshot: openSnapshot(loaded, []) }));
}

describe('people', () => {
  it('are offered where the contract says person, and not where only the title sounds so', () => {
    const all = ['周嵐', '林小滿', '沈清'];
    assert.deepEqual(offered(' ⌷', '| 早 | | |'), all);
    assert.deepEqual(offered('', '| 早 | ⌷ | |'), all);
    assert.deepEqual(offered('', '| 早 | | ⌷ |'), []);
  });

  it('are proposed by the form: whom earlier documents name first, others after, none twice', () => {
    const duty = typeFrom(TYPE);
    const earlier = (month: string, chair: string): { path: string; text: string } => ({
      path: `documents/${month}/duty-list.md`,
      text: `---\ntype: duty-list\nid: duty-${month}\nperiod: ${month}\nchair: ${chair}\n---\n`,
    });
    const step = (files: readonly { path: string; text: string }[]): FormStep | undefined =>
      stepFor(formOf({ knowledge: loaded.knowledge, type: duty, settings: PEOPLE, files }), new Map(), 'chair');
    const values = (files: Parameters<typeof step>[0]): string[] | undefined =>
      step(files)?.proposals.map(({ value }) => value);
    assert.deepEqual(values([]), ['周嵐', '林小滿', '沈清']);
    const files = [earlier('2026-03', '吳婷'), earlier('2026-04', '林小滿')];
    assert.deepEqual(values(files), ['林小滿', '吳婷', '周嵐', '沈清']);
    assert.deepEqual(step([])?.take('方立、吳婷'), { value: '方立、吳婷' });
  });

  it('are named in every kind of document of the bundled pack that somebody answers for', () => {
    for (const { type: id, fields, sections } of readKnowledge(BUNDLED_PACK).documentTypes) {
      const specs = [...fields, ...sections.flatMap(({ table }) => table?.columns ?? [])];
      assert.ok(
        specs.some(({ kind }) => kind === 'person'),
        id,
      );
      const sounding = specs.filter(({ title }) => /(?:[責负負].*人|主持人|記錄人|簽字|員工|姓名)$/.test(title));
      assert.deepEqual(
        [...new Set(sounding.map(({ kind }) => kind))].filter((kind) => kind !== 'person'),
        [],
        id,
      );
    }
  });
});
