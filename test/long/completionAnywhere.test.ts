import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparePositions, contains } from '../../src/base/range';
import type { Range } from '../../src/base/range';
import { draws } from '../support/draws';
import { acceptOffer, samples, TODAY } from '../support/typing';
import { SIMPLIFIED } from '../support/reader';

/** A document of each type: what is typed in others is alike. */
const FILES = [
  ...new Map(
    samples()
      .documents.paths()
      .map((path) => [samples().documents.get(path)?.type?.type, path]),
  ).values(),
];

/**
 * A document cut off anywhere or whole, with some of its bars, blanks and values gone, in any line ends, and a place in
 * it.
 */
const damaged = fc.record({
  path: fc.constantFrom(...FILES),
  end: fc.double({ min: 0, max: 1, noNaN: true }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  isWhole: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  typed: fc.constantFrom(
    '',
    '|',
    '| ',
    '#',
    '## ',
    ':',
    '<',
    '【',
    '【待填',
    '[',
    '"',
    '\\',
    '---',
    '💡',
    '\u0000',
    '§3.',
  ),
});

function placeIn({
  path,
  end,
  at,
  isWhole,
  lineEnd,
  typed,
}: typeof damaged extends fc.Arbitrary<infer T> ? T : never): {
  path: string;
  text: string;
  line: number;
  character: number;
} {
  const source = samples().documents.text(path) ?? '';
  const cut = isWhole ? source : source.slice(0, Math.floor(source.length * end));
  const offset = isWhole ? Math.floor(cut.length * at) : cut.length;
  const whole = `${cut.slice(0, offset)}${typed}${cut.slice(offset)}`;
  const before = whole.slice(0, offset + typed.length).split('\n');
  return {
    path,
    text: whole.replaceAll('\n', lineEnd),
    line: before.length - 1,
    character: (before.at(-1) ?? '').length,
  };
}

describe('completion at any place of any document, half typed or not', () => {
  it('never fails, and replaces a range of the caret’s line that holds the caret', () => {
    fc.assert(
      fc.property(damaged, fc.constantFrom(undefined, '|', ' ', '#', ':', '<', '【'), (wanted, trigger) => {
        const { path, text, line, character } = placeIn(wanted);
        const source = text.split(/\r\n|\r|\n/)[line] ?? '';
        for (const { range } of samples().completion.at(path, text, {
          position: { line, character },
          reader: SIMPLIFIED,
          today: TODAY,
          me: '',
          trigger,
        })) {
          assert.ok(
            range.start.line === line && range.end.line === line && contains(range, { line, character }),
            JSON.stringify(range),
          );
          assert.ok(range.start.character >= 0 && range.end.character <= source.length);
        }
      }),
      draws(200),
    );
  });
});

/** Every value in the head and in the tables of the documents: where it stands. */
function valuesOf(path: string): Range[] {
  const document = samples().documents.get(path);
  const head =
    document?.front.kind === 'present'
      ? document.front.entries.filter(({ key }) => key !== 'type').map(({ valueRange }) => valueRange)
      : [];
  const cells = (document?.sections ?? []).flatMap(({ table }) =>
    [...(table?.rows ?? []), ...(table?.totals ?? [])].flatMap((row) =>
      [...row.cells.values()].map(({ range }) => range),
    ),
  );
  return [...head, ...cells];
}

describe('a value that is offered', () => {
  it('is none that the rules find fault with, wherever it takes the place of another', () => {
    const anywhere = fc.constantFrom(...FILES).chain((path) =>
      fc.record({
        path: fc.constant(path),
        range: fc.constantFrom(...valuesOf(path)),
        open: fc.constantFrom('【待填】', '', undefined),
        which: fc.nat(),
      }),
    );
    fc.assert(
      fc.property(anywhere, ({ path, range, open, which }) => {
        const { line, character } = range.start;
        const lines = (samples().documents.text(path) ?? '').split('\n');
        const source = lines[line] ?? '';
        const hole = open ?? source.slice(character, range.end.character);
        const text = lines
          .with(line, `${source.slice(0, character)}${hole}${source.slice(range.end.character)}`)
          .join('\n');
        const offered = samples().completion.at(path, text, {
          position: { line, character },
          reader: SIMPLIFIED,
          today: TODAY,
          me: '',
        });
        const offer = offered[which % Math.max(1, offered.length)];
        if (offer === undefined) return;
        const faults = (after: string): string[] =>
          samples()
            .update([{ path, text: after }])
            .snapshot.checking.of(path)
            .filter(
              (finding) => comparePositions(finding.range.start, range.start) === 0 && finding.range.end.line === line,
            )
            .map(({ rule, message }) => `${rule} ${JSON.stringify(message)}`);
        const before = faults(text);
        const after = faults(acceptOffer(text, offer)).filter((each) => !before.includes(each));
        assert.deepEqual(after, [], `${path}:${String(line + 1)} ${offer.label}`);
      }),
      draws(30),
    );
  });
});
