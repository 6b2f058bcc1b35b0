import assert from 'node:assert/strict';
import { placeholdersIn } from '../../../../src/base/placeholder';
import { inScript } from '../../../../src/base/script';
import { blankCell, markOf, startingCell } from '../../../../src/documents/templates/cellMarks';
import { draftDocument } from '../../../../src/documents/templates/template';
import { parseDocument } from '../../../../src/documents/parse';
import { readPeriod } from '../../../../src/base/dates/period';
import type { Column } from '../../../../src/knowledge/contracts/contract';
import { sampleKnowledge } from '../../../support/samples';

const columns = sampleKnowledge.documentType('monthly-promotion-plan')?.sections.find(({ id }) => id === 'channels')
  ?.table?.columns;

function column(title: string, more: Partial<Column> = {}): Column {
  const [first] = columns ?? [];
  assert.ok(first);
  return { ...first, title, ...more };
}

describe('the mark of a cell', () => {
  it('says the title of its column, in the script of the document', () => {
    assert.equal(markOf(column('預算')), '【待填：預算】');
    assert.equal(markOf(column('預算'), 'traditional'), '【待填：預算】');
    assert.equal(markOf(column('預算'), 'simplified'), '【待填：预算】');
  });

  it('names nothing where the cell is computed, or the title would end the mark or the cell', () => {
    const computed = columns?.find(({ formula }) => formula !== undefined);
    assert.ok(computed);
    assert.equal(markOf(computed), '【待填】');
    for (const title of ['毛利【元】', '甲|乙', '甲｜乙', '甲\\', '甲\n乙', '甲\r乙'])
      assert.equal(markOf(column(title)), '【待填】', title);
  });

  it('stands only where a value is required', () => {
    assert.equal(blankCell(column('預算', { required: true }), 'simplified'), '【待填：预算】');
    assert.equal(blankCell(column('預算', { required: false }), 'simplified'), '');
  });

  it('is given to a row that starts open, and leaves what says something', () => {
    const open = column('預算', { required: false });
    assert.equal(startingCell(open, '【待填】', 'simplified'), '【待填：预算】');
    assert.equal(startingCell(open, '【待填：另議】'), '【待填：另議】');
    assert.equal(startingCell(open, '1【待填】'), '1【待填】');
    assert.equal(startingCell(open, ''), '');
    assert.equal(startingCell(open, undefined), '');
    assert.equal(startingCell(column('預算', { required: true }), undefined), '【待填：預算】');
  });

  it('is in each open cell of a new document of every type, in both scripts', () => {
    for (const type of sampleKnowledge.documentTypes) {
      for (const script of ['traditional', 'simplified'] as const) {
        const period = { day: '2026-12-01', week: '2026-W49', month: '2026-12', quarter: '2026-Q4', year: '2026' };
        const texts = Object.values(period).map((text) => {
          const at = readPeriod(text);
          assert.ok(at);
          return draftDocument({ type, period: at, id: 'x', answers: {}, script }).text;
        });
        for (const text of texts) {
          const { sections } = parseDocument(sampleKnowledge, 'documents/x.md', text);
          for (const row of sections.flatMap(({ table }) => table?.rows ?? []))
            for (const {
              column: { title, formula },
              value,
              text: source,
            } of row.cells.values())
              if (value.kind === 'placeholder')
                assert.equal(
                  placeholdersIn(source)[0]?.label,
                  formula === undefined ? inScript(title, script) : undefined,
                  `${type.type}: ${title}`,
                );
        }
      }
    }
  });
});
