import assert from 'node:assert/strict';
import type { FromPage, ToPage } from '../../../../../src/features/sheet/protocol';
import { Exchange } from '../../../../../src/webview/sheet/around/exchange';

const shown = (version: number, canWrite = true): Extract<ToPage, { kind: 'sheet' }> => ({
  kind: 'sheet',
  version,
  canWrite,
  sheet: {
    path: 'a.md',
    title: '',
    period: '',
    status: { words: '' },
    canSubmit: false,
    left: { open: 0, following: 0, errors: 0, isReady: true, words: '' },
    head: { fields: [] },
    blocks: [],
    findings: [],
    absent: [],
  },
});
const nothing = (): void => undefined;

describe('the exchange of a page with its editor', () => {
  const sent: FromPage[] = [];
  const opened = (): Exchange => {
    sent.length = 0;
    const exchange = new Exchange({ send: (message) => sent.push(message) });
    exchange.shown(shown(1), nothing);
    return exchange;
  };

  it('tells one edit at a time, each for the text that the one before has made', () => {
    const exchange = opened();
    exchange.edit({ kind: 'field', id: 'a', text: '1' });
    exchange.edit({ kind: 'field', id: 'b', text: '2' });
    assert.equal(sent.length, 1);
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
    exchange.shown(shown(6), nothing);
    exchange.done(6);
    assert.equal(sent.length, 2);
  });

  it('tells no edit of a text that may not be written', () => {
    const exchange = opened();
    exchange.shown(shown(2, false), nothing);
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
});
