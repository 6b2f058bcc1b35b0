// Exports of every kind in their true shapes, with quirks in any company: exactly what is in them is taken.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ReadTable } from '../../../src/exports/readExport';
import { drawExport } from '../../support/exportDraws/draw';
import type { DrawnExport } from '../../support/exportDraws/draw';
import { drawFile } from '../../support/exportDraws/files';
import { KINDS } from '../../support/exportDraws/kinds';
import { randomOf } from '../../support/random';
import { drawRefunds, SECRET } from '../../support/exportDraws/refunds';
import { draws } from '../../support/draws';
import { readTable } from '../../support/exports';

/** A title without what was written around it. */
function bare(title: string): string {
  return title.normalize('NFKC').replace(/[\s="]/g, '');
}

function takenOf({ taken }: ReadTable): Record<string, Record<string, number>> {
  const { measures, observations } = taken.table;
  return Object.fromEntries(
    observations.map(({ period, keys, figures }) => [
      [period, ...keys].join('|'),
      Object.fromEntries(
        figures.flatMap((figure, at) => (figure === undefined ? [] : [[bare(measures[at] ?? ''), figure.value]])),
      ),
    ]),
  );
}

function leftOf({ taken }: ReadTable): string[] {
  return taken.left
    .filter(({ reason }) => reason !== 'percent-taken')
    .flatMap(({ reason, column, places }) => places.map(({ row }) => `${reason} ${String(row)} ${bare(column)}`))
    .sort();
}

function differingOf({ taken }: ReadTable): string[] {
  return taken.left.flatMap(({ reason, column, places }) =>
    reason === 'ratio-differs'
      ? places.map(({ row, text, expected }) => [String(row), bare(column), text, expected].join(' '))
      : [],
  );
}

function assertTaken(table: ReadTable, drawn: DrawnExport): void {
  const { kind, expected, left, differing, header, titles } = drawn;
  const { recognition } = table;
  assert.deepEqual([recognition.definition.id, recognition.header], [kind.id, header]);
  const figures = [...expected].map(([key, each]) => [
    key,
    Object.fromEntries([...each].map(([title, value]) => [bare(title), value])),
  ]);
  assert.deepEqual(takenOf(table), Object.fromEntries(figures) as unknown);
  assert.deepEqual(
    leftOf(table),
    left.map((each) => each.replace(/ ([^ ]*)$/, (_, title: string) => ` ${bare(title)}`)).sort(),
  );
  assert.deepEqual(differingOf(table).sort(), differing.map(spaced).sort());
  const told = (list: readonly { readonly text: string }[]): string[] => list.map(({ text }) => bare(text)).sort();
  assert.deepEqual(told(recognition.unknown), titles.unknown.map(bare).sort());
  assert.deepEqual(told(recognition.doubled), titles.doubled.map(bare).sort());
}

/** A line whose title, the second word, is bare. */
function spaced(line: string): string {
  const [row = '', title = '', ...rest] = line.split(' ');
  return [row, bare(title), ...rest].join(' ');
}

describe('drawn exports', () => {
  for (const kind of KINDS)
    it(`of ${kind.id} give exactly what is in them, and tell the rest by row and column`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
          const random = randomOf(seed);
          const drawn = drawExport(random, kind);
          assertTaken(await readTable(drawFile(random, drawn.name, drawn.rows)), drawn);
        }),
        draws(30),
      );
    });

  it('of refunds give sums and counts of days, and nothing of who bought what', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
        const random = randomOf(seed);
        const { rows, expected, left } = drawRefunds(random);
        const table = await readTable(drawFile(random, '退款单', rows));
        const { observations } = table.taken.table;
        assert.deepEqual(
          Object.fromEntries(
            observations.map(({ period, figures }) => [period, figures.map((each) => each?.value ?? 0)]),
          ),
          expected,
        );
        assert.deepEqual(leftOf(table), [...left].sort());
        assert.ok(!JSON.stringify(table.taken).includes(SECRET));
      }),
      draws(30),
    );
  });
});
