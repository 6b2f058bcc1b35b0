// The figures of activation, taken in a real VS Code on the bundles that are packaged, in some windows one after the
// other: what the editor waits for, beside an extension that does nothing; what goes on behind it until the knowledge
// base is read and the sample workspace checked; and the first search.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../support/pack';
import { mebibytes } from './check/program';
import type { Activation, Figures } from './editor/figures';
import { bothTimes, middle, milliseconds } from './measure';
import type { Report, Timed } from './measure';

const WINDOWS = 3;

/** Most milliseconds that are wanted: of activation over the empty extension, of a block, of the first search. */
const MOST = { over: 25, block: 50, search: 100 };

/** Opens the windows; of each figure the middle one is told. */
export function benchActivation(report: Report): void {
  const windows = Array.from({ length: WINDOWS }, measureWindow);
  const usual = (of: (figures: Figures) => Timed): Timed => middle(windows.map(of));
  const all = (name: string, of: (figures: Figures) => Timed, most?: number): Timed => {
    const time = usual(of);
    report(
      `activation: ${name}`,
      `${bothTimes(time)}${most === undefined ? '' : `; at most ${String(most)} ms wanted`}`,
    );
    return time;
  };
  const activation = (name: string, of: (figures: Figures) => Activation): Timed => {
    all(`${name}, its file read`, (figures) => of(figures).load);
    all(`${name}, the call of activate`, (figures) => of(figures).call);
    return all(`${name}, until awaited, both among it`, (figures) => sum(of(figures).load, of(figures).awaited));
  };
  const empty = activation('an empty extension', (figures) => figures.empty);
  const ours = activation('ours', (figures) => figures.ours);
  report(
    'activation: ours over the empty one',
    `${milliseconds(ours.cpu - empty.cpu)}; at most ${String(MOST.over)} ms wanted`,
  );
  all('ours, until the sample is checked', ({ ready }) => ready);
  all('longest block of the host until then', ({ readyBlock }) => readyBlock, MOST.block);
  all('first search, its box opened', ({ search }) => search, MOST.search);
  all('longest block of the host meanwhile', ({ searchBlock }) => searchBlock, MOST.block);
  const memory = windows[windows.length >> 1]?.memory ?? [];
  report('activation: memory of the host, before / checked / searched', memory.map(mebibytes).join(' / '));
}

function measureWindow(): Figures {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'build/test/bench.mjs')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const found = /activation figures (\{.*\})/.exec(stdout);
  if (found === null) throw new Error(`The editor gave no figures. ${stdout}${stderr}`);
  return JSON.parse(found[1] ?? '') as Figures;
}

function sum(one: Timed, other: Timed): Timed {
  return { wall: one.wall + other.wall, cpu: one.cpu + other.cpu };
}
