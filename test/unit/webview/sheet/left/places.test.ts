import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Sheet, SheetBlock, SheetField } from '../../../../../src/features/sheet/model';
import { isWanted, leftIn, nextAfter, openPlaces } from '../../../../../src/webview/sheet/left/places';
import { draws } from '../../../../support/draws';

const field = (id: string, more: Partial<SheetField> = {}): SheetField => ({
  id,
  title: id,
  kind: 'text',
  required: true,
  text: 'x',
  state: 'entered',
  ...more,
});
const finding = (words: string, isOpen = false): Sheet['findings'][number] => ({
  severity: 'error',
  words,
  isOpen,
  at: { line: 0, character: 0 },
  fixes: [],
});
const lines = { line: 0, end: 1 };
const heading = (text: string, findings?: number[]): SheetBlock => ({
  kind: 'heading',
  ...lines,
  level: 2,
  text,
  ...(findings && { findings }),
});
const table = (states: readonly (readonly string[])[], findings: readonly number[] = []): SheetBlock => ({
  kind: 'table',
  ...lines,
  columns: [],
  rows: states.map((row, at) => ({
    kind: 'data',
    cells: row.map((state, column) => ({
      text: '',
      state: state as 'open',
      ...(at === 0 && column === 0 && { findings }),
    })),
  })),
});

function sheet(fields: SheetField[], blocks: SheetBlock[], findings: Sheet['findings'] = []): Sheet {
  return {
    path: 'a.md',
    title: '',
    period: '',
    status: { words: '' },
    canSubmit: false,
    left: { open: 0, following: 0, errors: 0, isReady: false, words: '' },
    head: { fields },
    blocks,
    findings,
    absent: [],
  };
}

const SHEET = sheet(
  [field('id', { isKept: true, state: 'open' }), field('shop'), field('budget', { state: 'open' })],
  [
    heading('目标'),
    table([
      ['entered', 'open'],
      ['computed', 'open'],
    ]),
    { kind: 'text', ...lines, text: '【待填】', open: 1, cited: [] },
  ],
);

describe('what is left in a sheet', () => {
  it('is open in the order of the page, and never what the program keeps', () => {
    assert.deepEqual(openPlaces(SHEET), [
      { kind: 'field', id: 'budget' },
      { kind: 'cell', block: 1, row: 0, column: 1 },
      { kind: 'cell', block: 1, row: 1, column: 1 },
      { kind: 'block', block: 2 },
    ]);
  });

  it('is also a required field that the file does not have', () => {
    assert.equal(isWanted(field('shop', { text: '' })), true);
    assert.equal(isWanted(field('shop', { text: '', required: false })), false);
    assert.equal(isWanted(field('shop', { text: '', state: 'computed' })), false);
  });

  it('is gone through from any place, round and round', () => {
    const places = openPlaces(SHEET);
    assert.deepEqual(nextAfter(SHEET, places, undefined), places[0]);
    assert.deepEqual(nextAfter(SHEET, places, { kind: 'field', id: 'shop' }), places[0]);
    assert.deepEqual(nextAfter(SHEET, places, { kind: 'cell', block: 1, row: 1, column: 0 }), places[2]);
    places.forEach((place, at) => {
      assert.deepEqual(nextAfter(SHEET, places, place), places[(at + 1) % places.length]);
    });
    assert.equal(nextAfter(sheet([], []), [], undefined), undefined);
  });

  it('comes by each open place once, in any table', () => {
    const states = fc.array(
      fc.array(fc.constantFrom('open', 'entered', 'computed', 'carried'), { minLength: 2, maxLength: 2 }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(states, { maxLength: 3 }), (tables) => {
        const drawn = sheet(
          [],
          tables.map((each) => table(each)),
        );
        const places = openPlaces(drawn);
        const walked = places.reduce<(typeof places)[number][]>((all) => {
          const next = nextAfter(drawn, places, all.at(-1));
          return next === undefined ? all : [...all, next];
        }, []);
        assert.deepEqual(walked, places);
      }),
      draws(200),
    );
  });

  it('is told by section, with the faults of the head first and open places counted', () => {
    const faulty = sheet(
      [field('id', { isKept: true, findings: [1] }), field('shop', { findings: [0] }), field('sum', { state: 'open' })],
      [heading('目标', [2]), table([['open', 'open']], [3, 4])],
      [finding('店铺'), finding('编号'), finding('目标'), finding('格'), finding('待填', true)],
    );
    assert.deepEqual(leftIn(faulty), [
      {
        title: undefined,
        items: [
          { place: { kind: 'field', id: 'shop' }, severity: 'error', words: '编号' },
          { place: { kind: 'field', id: 'shop' }, severity: 'error', words: '店铺' },
          { place: { kind: 'field', id: 'sum' }, severity: 'open', open: 1 },
        ],
      },
      {
        title: '目标',
        items: [
          { place: { kind: 'block', block: 0 }, severity: 'error', words: '目标' },
          { place: { kind: 'cell', block: 1, row: 0, column: 0 }, severity: 'error', words: '格' },
          { place: { kind: 'cell', block: 1, row: 0, column: 0 }, severity: 'open', open: 2 },
        ],
      },
    ]);
    assert.deepEqual(leftIn(sheet([field('shop')], [heading('目标')])), []);
  });
});
