// Typing values into plans in a process of its own, as `npm run bench` starts it with the bundle of hosted.ts: prints
// as JSON how long each takes, and what the page is sent, by which the page is then measured.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { SETTINGS_FILE } from '../../../src/base/content';
import { startClock } from '../measure';
import type { Timed } from '../measure';
import type { Moment, TypedValue } from './hosted';

/** A document in which values are typed: the sheet as it was opened, and of each value its time and what was sent. */
export interface TypedFigures {
  readonly name: string;
  readonly opened: string;
  readonly values: readonly { readonly time: Timed; readonly sent: string }[];
}

const VALUES = 20;

// The bundle of the host, the pack that is shipped, the folder of the samples, and how long the long plans are.
const [bundle = '', pack = '', samples = '', ...sizes] = process.argv.slice(2);
const hosted = createRequire(__filename)(bundle) as typeof import('./hosted');

const names = readdirSync(samples, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const read = (name: string): { readonly path: string; readonly text: string } => ({
  path: name.split(path.sep).join('/'),
  text: readFileSync(path.join(samples, name), 'utf8'),
});
const opened = hosted.openSamples({
  pack: readFileSync(pack),
  settings: read(SETTINGS_FILE),
  documents: names.sort().map(read),
});

/** Channels get their budgets, again and again: totals and shares follow, and demands that they fit. */
const budgets = (at: number): TypedValue => ({ row: at % 5, column: 'budget', text: String(30_000 + 500 * at) });
const margins = (at: number): TypedValue => ({ row: at, column: 'grossMargin', text: `${String(40 + (at % 9))}.50%` });

function typing(name: string, first: Moment, valueAt: (at: number) => TypedValue): TypedFigures {
  let moment = first;
  const values = Array.from({ length: VALUES }, (_, at) => {
    const clock = startClock();
    moment = hosted.typedInto(moment, valueAt(at));
    return { time: clock(), sent: moment.sent };
  });
  return { name, opened: first.sent, values };
}

const figures = [
  typing('the plan of July', hosted.july(opened), budgets),
  ...sizes.map((rows) => typing(`${rows} rows`, hosted.long(opened, Number(rows)), margins)),
];
console.log(JSON.stringify(figures));
