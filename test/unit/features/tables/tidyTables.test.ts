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

  it('leaves what is handed in as it is, byte for byte', () => {
    for (const status of ['submitted', 'approved', 'archived']) {
      const text = `${HEAD.replace('draft', status)}| 周次 | 预算 |\n| --- | ---: |\n| 一 | 18,000 |\n| 二 | 9500 |\n`;
      assert.equal(tidied(text), text, status);
    }
  });

  it('leaves to its writer what cannot be read, such as a share without its sign', () => {
    const head = HEAD.replace('投放节奏', '渠道与预算');
    const text = `${head}| 推广渠道 | 预算 | 预算占比 |\n| --- | ---: | ---: |\n| 关键词推广 | 7 0 | 40 |\n`;
    assert.match(tidied(text), /\| 关键词推广 +\| +7 0 +\| +40 +\|/);
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
