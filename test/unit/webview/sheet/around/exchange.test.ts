import assert from 'node:assert/strict';
import type { SheetEdit } from '../../../../../src/features/sheet/edit';
import type { Sheet } from '../../../../../src/features/sheet/model';
import type { FromPage, ToPage } from '../../../../../src/features/sheet/protocol';
import { Exchange } from '../../../../../src/webview/sheet/around/exchange';
import type { Change } from '../../../../../src/webview/sheet/tracking/rebasing';
import { plainSheet, tableOf, textsOf } from '../../../../support/sheet/plainSheets';

const shown = (version: number, sheet = plainSheet([]), canWrite = true): Extract<ToPage, { kind: 'sheet' }> => ({
  kind: 'sheet',
  version,
  canWrite,
  sheet,
});
const rows = (...all: readonly string[]): Sheet => plainSheet([tableOf(all)]);
const nothing = (): void => undefined;
const cell = (row: number, text: string): SheetEdit => ({
  kind: 'cells',
  block: 0,
  cells: [{ row, column: 1, text }],
});

describe('the exchange of a page with its editor', () => {
  const sent: FromPage[] = [];
  const lost: Change[] = [];
  const opened = (sheet?: Sheet): Exchange => {
    sent.length = 0;
    lost.length = 0;
    const exchange = new Exchange({ send: (message) => sent.push(message) }, { lost: (change) => lost.push(change) });
    exchange.shown(shown(1, sheet), nothing);
    return exchange;
  };

  it('tells one edit at a time, each for the text that the one before has made', () => {
    const exchange = opened();
    exchange.edit({ kind: 'field', id: 'a', text: '1' });
    exchange.edit({ kind: 'field', id: 'b', text: '2' });
    assert.equal(sent.length, 1);
    assert.deepEqual(exchange.untold, [{ kind: 'field', id: 'b', text: '2' }]);
    exchange.shown(shown(1), nothing);
    exchange.done(2);
    assert.equal(sent.length, 1);
    exchange.shown(shown(2), nothing);
    assert.deepEqual(sent.at(-1), { kind: 'edit', version: 2, edit: { kind: 'field', id: 'b', text: '2' } });
  });

  it('tells what was refused again, before what waits', () => {
    const exchange = opened();
    exchange.edit({ kind: 'field', id: 'a', text: '1' });
    exchange.edit({ kind: 'field', id: 'b', text: '2' });
    exchange.stale();
    exchange.shown(shown(4), nothing);
    assert.deepEqual(sent.slice(1), [{ kind: 'edit', version: 4, edit: { kind: 'field', id: 'a', text: '1' } }]);
  });

  it('tells what was refused again for the row that it was for, wherever that is now', () => {
    const exchange = opened(rows('甲 1', '乙 2'));
    exchange.edit(cell(1, '9'));
    exchange.edit(cell(0, '8'));
    exchange.shown(shown(2, rows('零 0', '甲 1', '乙 2')), nothing);
    exchange.stale();
    assert.deepEqual(sent.at(-1), { kind: 'edit', version: 2, edit: cell(2, '9') });
    exchange.done(3);
    exchange.shown(shown(3, rows('零 0', '甲 1', '乙 9')), nothing);
    assert.deepEqual(sent.at(-1), { kind: 'edit', version: 3, edit: cell(1, '8') });
  });

  it('shows what is not done yet, and puts it into the rows that were put in before it', () => {
    const exchange = opened(rows('甲 1', '乙 2'));
    exchange.edit({ kind: 'insertRows', block: 0, at: 2, rows: [['']] });
    exchange.edit({ kind: 'cells', block: 0, cells: [{ row: 2, column: 0, text: '丙' }] });
    const expected = [
      ['甲', '1'],
      ['乙', '2'],
      ['丙', ''],
    ];
    assert.deepEqual(exchange.predicted && textsOf(exchange.predicted), expected);
    exchange.shown(shown(1, rows('甲 1', '乙 2')), (sheet) => {
      assert.deepEqual(textsOf(sheet), expected, 'findings came, and nothing else');
    });
    exchange.shown(shown(2, rows('零 0', '甲 1', '乙 2')), (sheet, track) => {
      assert.deepEqual(textsOf(sheet), [['零', '0'], ...expected]);
      assert.equal(track?.row(0, 2), 3);
    });
    exchange.stale();
    assert.deepEqual(sent.at(-1), {
      kind: 'edit',
      version: 2,
      edit: { kind: 'insertRows', block: 0, at: 3, rows: [['']] },
    });
    exchange.done(3);
    exchange.shown(shown(3, rows('零 0', '甲 1', '乙 2', ' ')), nothing);
    assert.deepEqual(sent.at(-1), {
      kind: 'edit',
      version: 3,
      edit: { kind: 'cells', block: 0, cells: [{ row: 3, column: 0, text: '丙' }] },
    });
  });

  it('says what is lost where the row is gone, and goes on with what is left', () => {
    const exchange = opened(rows('甲 1', '乙 2'));
    exchange.edit(cell(1, '9'));
    exchange.edit(cell(0, '8'));
    exchange.shown(shown(2, rows('甲 1')), nothing);
    assert.deepEqual(lost, [{ kind: 'edit', edit: cell(1, '9') }]);
    assert.equal(sent.length, 1);
    exchange.stale();
    assert.deepEqual(sent.slice(1), [{ kind: 'edit', version: 2, edit: cell(0, '8') }]);
  });

  it('lets who was refused tell it again once the page shows the text, and before what waits', () => {
    const exchange = opened();
    const tell = (): void => {
      exchange.edit({ kind: 'field', id: 'a', text: '1' }, (isDone) => {
        if (!isDone) tell();
      });
    };
    tell();
    exchange.stale();
    exchange.shown(shown(1), nothing);
    assert.equal(sent.length, 1);
    exchange.shown(shown(5), nothing);
    assert.deepEqual(sent.slice(1), [{ kind: 'edit', version: 5, edit: { kind: 'field', id: 'a', text: '1' } }]);
    exchange.done(6);
    exchange.shown(shown(6), nothing);
    assert.equal(sent.length, 2);
  });

  it('knows when all is done, also what is told at the end of what was told', async () => {
    const exchange = opened();
    const heard: string[] = [];
    exchange.edit({ kind: 'text', block: 0, text: '1' }, () => {
      exchange.edit({ kind: 'text', block: 0, text: '2' });
    });
    const all = exchange.untilDone().then(() => heard.push('done'));
    exchange.done(2);
    exchange.shown(shown(2), nothing);
    await Promise.resolve();
    assert.deepEqual(heard, []);
    exchange.done(3);
    exchange.shown(shown(3), nothing);
    await all;
    assert.equal(sent.length, 2);
    await exchange.untilDone();
  });

  it('tells no edit of a text that may not be written', () => {
    const exchange = opened();
    exchange.shown(shown(2, plainSheet([]), false), nothing);
    exchange.edit({ kind: 'field', id: 'a', text: '1' });
    assert.deepEqual(sent, []);
  });

  it('gives each answer to who asked', async () => {
    const exchange = opened();
    const first = exchange.ask((asked) => ({ kind: 'fieldOffers', asked, field: 'a' }));
    const second = exchange.ask((asked) => ({ kind: 'fieldOffers', asked, field: 'b' }));
    exchange.answered({ kind: 'offers', asked: 2, offers: [{ text: 'b', keys: [] }] });
    exchange.answered({ kind: 'offers', asked: 1, offers: [] });
    assert.deepEqual(await first, { kind: 'offers', asked: 1, offers: [] });
    assert.deepEqual(await second, { kind: 'offers', asked: 2, offers: [{ text: 'b', keys: [] }] });
  });

  it('makes the next sheet of the one that it has, and asks for a whole one where it has another', () => {
    const exchange = opened();
    const { sheet } = shown(1);
    const titles: string[] = [];
    const change = (before: number, title: string): void => {
      const difference = { ...sheet, title };
      exchange.shown({ kind: 'change', version: before + 1, before, difference, canWrite: false }, (next) => {
        titles.push(next.title);
      });
    };
    change(1, 'b');
    assert.deepEqual([titles, exchange.canWrite, sent], [['b'], false, []]);
    change(1, 'c');
    assert.deepEqual([titles, sent], [['b'], [{ kind: 'ready' }]]);
  });
});
