import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/base/range';
import type { Document } from '../../../../src/documents/document';
import { parseDocument } from '../../../../src/documents/parse';
import { tidyEdits } from '../../../../src/features/tables/tidyTables';
import { combinePacks } from '../../../../src/knowledge/knowledge';
import { bundledPack } from '../../../support/pack';
import { samples } from '../../../support/typing';

const pack = bundledPack().value;
assert.ok(pack);
const { value: knowledge } = combinePacks([pack]);
const read = (text: string): Document => parseDocument(knowledge, 'x.md', text);
const tidied = (text: string): string => applyEdits(text, tidyEdits(read(text), read));
const HEAD = '---\ntype: monthly-promotion-plan\nperiod: 2026-05\nstatus: draft\n---\n\n## 投放节奏\n\n';

describe('tidying the tables of a text', () => {
  it('aligns them, with numbers as their columns have them', () => {
    const table = [
      '| 周次 | 预算 | 重点动作 |',
      '| --- | ---: | --- |',
      '| 第一周 | 18,000 | 蓄水 |',
      '| 第二周 | 24,000 | 收 |',
      '| 第三周 | 9500 | 共 9500 件 |',
      '',
    ].join('\n');
    assert.equal(
      tidied(HEAD + table).slice(HEAD.length),
      [
        '| 周次   |   预算 | 重点动作   |',
        '| ------ | -----: | ---------- |',
        '| 第一周 | 18,000 | 蓄水       |',
        '| 第二周 | 24,000 | 收         |',
        '| 第三周 |  9,500 | 共 9500 件 |',
        '',
      ].join('\n'),
    );
  });

  it('leaves values of what is submitted as they are', () => {
    const text = `${HEAD.replace('draft', 'submitted')}| 周次 | 预算 |\n| --- | ---: |\n| 一 | 18,000 |\n| 二 | 9500 |\n`;
    assert.match(tidied(text), /\| 二 +\| +9500 \|/);
  });

  it('comes to an end, and changes no value, in every document of the sample workspace', () => {
    const { documents } = samples();
    for (const path of documents.paths().slice(0, 60)) {
      const text = documents.text(path) ?? '';
      const once = tidied(text);
      assert.equal(tidied(once), once, path);
      assert.deepEqual(valuesIn(read(once)), valuesIn(read(text)), path);
    }
  });
});

function valuesIn({ sections }: Document): unknown[] {
  return sections.flatMap(({ table }) =>
    (table?.rows ?? []).map(({ cells }) =>
      [...cells.values()].map(({ value }) => (value.kind === 'number' ? value.value : value.kind)),
    ),
  );
}
