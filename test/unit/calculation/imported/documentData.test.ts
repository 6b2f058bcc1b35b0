import assert from 'node:assert/strict';
import { documentFigure, placesFromData } from '../../../../src/calculation/imported/documentData';
import type { Document } from '../../../../src/documents/document';
import { parseDocument } from '../../../../src/documents/parse';
import { emptyWorkspace } from '../../../../src/documents/workspace';
import { knowledge } from '../../../support/draftForms';
import { figuresOf, workspaceData } from '../../../support/observed';
import { sampleSettings as settings } from '../../../support/samples';

const figures = figuresOf({
  'shop-report': ['期间,访客数,支付金额,支付买家数,成功退款金额', '2026-07-03,1100,11000.00,110,110.00'],
});
const without = emptyWorkspace(knowledge, settings);
const source = { ...without, data: workspaceData(figures) };

const text = (period: string, basis: string, contract = 'daily-data-report@2'): string => `---
type: daily-data-report
contract: ${contract}
period: ${period}
salesBasis: ${basis}
---

## 二、核心指标

| 指标 | 当日 | 前一日 | 说明 |
| --- | ---: | ---: | --- |
| 支付金额 | 5 |  |  |
| 浏览量 | 7 |  |  |
`;
const read = (content: string): Document => parseDocument(knowledge, 'documents/a.md', content);

function salesIn(document: Document): unknown {
  const [section] = document.sections;
  const row = section?.table?.rows[0];
  const cell = row?.cells.get('current');
  assert.ok(section && row && cell);
  return documentFigure(source, document, { section: section.section, row, column: cell.column })?.value;
}

describe('what imported data give for a document', () => {
  it('is of its period and in the basis that its head says', () => {
    assert.equal(salesIn(read(text('2026-07-03', 'GMV'))), 11_000);
    assert.equal(salesIn(read(text('2026-07-03', 'GSV'))), 10_890);
    assert.equal(salesIn(read(text('2026-07-04', 'GMV'))), undefined);
  });

  it('is nothing where the period is none of its kind, and in a version that takes nothing', () => {
    assert.equal(salesIn(read(text('2026-07', 'GMV'))), undefined);
    assert.equal(salesIn(read(text('2026-07-03', 'GMV', 'daily-data-report@1'))), undefined);
  });

  it('is told by the lines and columns for which there is something', () => {
    const document = read(text('2026-07-03', 'GMV'));
    assert.deepEqual([...placesFromData(source, document)], [[11, new Set(['current'])]]);
    assert.deepEqual([...placesFromData(without, document)], []);
    assert.deepEqual([...placesFromData(source, read('no document'))], []);
  });
});
