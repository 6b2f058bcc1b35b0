import assert from 'node:assert/strict';
import { figuresFor } from '../../../../../src/webview/sheet/prose/figures';
import { SIMPLIFIED } from '../../../../support/reader';
import { draftSamples } from '../../../../support/sheet/sheets';

describe('the figures for a text', () => {
  const { snapshot } = draftSamples();
  const sheet = snapshot.sheets.of('documents/2026-06/monthly-promotion-plan.md', SIMPLIFIED);
  assert.ok(sheet);

  it('are those of its own section first, totals before rows, amounts in yuan', () => {
    const at = sheet.blocks.findIndex(({ section, kind }) => section === 'channels' && kind === 'table');
    assert.ok(at >= 0);
    const [first] = figuresFor(sheet, at, '元');
    assert.deepEqual(first, { text: '186,000 元', label: '合计 预算 186,000 元', keys: [] });
  });

  it('are all that are numbers, and nothing that is none', () => {
    const all = figuresFor(sheet, 0, '元');
    assert.ok(all.length > 50);
    for (const { text, label } of all) {
      assert.match(text, /\d/);
      assert.ok(label?.endsWith(text));
    }
  });
});
