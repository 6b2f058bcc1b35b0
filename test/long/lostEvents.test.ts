// Tests that a workspace that is followed is shown as one that was opened just now, after anything that can happen to
// its files, of which some is heard twice, late, in another order, or never.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Happening } from '../../src/files/following/hints';
import type { Host } from '../../src/files/host';
import { draws } from '../support/draws';
import { toGbk } from '../support/encodings';
import { FakeClock } from '../support/fakeClock';
import { FollowedWorkspace, freshlyShown } from '../support/followed';
import { MemoryDisk } from '../support/memoryDisk';
import type { Operation } from '../support/memoryDisk';

const head = (type: string, id: string, rest = ''): string =>
  `---\ntype: ${type}\nid: ${id}\nperiod: 2026-05\nauthor: 小王\nstatus: draft\n${rest}---\n`;
const table = (figure: string): string => `| 渠道 | 預算 |\n|---|---:|\n| 直通車 | ${figure} |\n`;

/** Texts that speak of one another; some are as long as others. */
const TEXTS: readonly (string | Uint8Array)[] = [
  `${head('demo-plan', 'plan-05', 'budget: 1000\n')}## 目標\n\n增長。\n\n## 渠道與預算\n\n${table('400')}`,
  `${head('demo-plan', 'plan-05', 'budget: 1000\n')}## 目標\n\n增長。\n\n## 渠道與預算\n\n${table('500')}`,
  `${head('demo-plan', 'plan-06', 'budget: 1000\n')}## 目標\n\n增長。\n\n## 渠道與預算\n\n${table('x')}`,
  `${head('demo-report', 'report-05', 'plan: plan-05\n')}## 結果\n\n${table('400')}`,
  `${head('demo-report', 'report-05', 'plan: plan-06\n')}## 結果\n\n${table('400')}`,
  `${head('demo-report', 'report-05', 'plan: plan-50\n')}## 结果\n\n增长。见 §1.1。\n`,
  '没有信息区\n',
  '沒有信息區\n',
  '',
  toGbk('备注'),
];
const SETTINGS = ['packs: [own]\n', 'packs: [rules/own]\n', 'rules:\n  reference-unknown: off\n', 'nonsense: 1\n'];
const PACK = ['id: own\ngrammar: 1\ntitle: 店規\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n', 'x'];

const FOLDERS = ['documents', 'documents/五月', 'documents/五月/周', 'notes', '.hidden', 'own', 'rules', 'rules/own'];
const NAMES = ['a.md', 'b.md', '計劃.md', 'c.txt', 'pack.yaml', 'd.md.tmp'];
const folder = fc.constantFrom(...FOLDERS);
const file = fc.tuple(folder, fc.constantFrom(...NAMES)).map((names) => names.join('/'));
const path = fc.oneof({ weight: 4, arbitrary: file }, { weight: 2, arbitrary: folder });

const action = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('write'),
      path: file,
      text: fc.constantFrom(...TEXTS.slice(0, 2), ...TEXTS),
    }),
  },
  { weight: 1, arbitrary: setting('ops-regulation.yaml', SETTINGS) },
  { weight: 1, arbitrary: fc.constantFrom('own', 'rules/own').chain((each) => setting(`${each}/pack.yaml`, PACK)) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('remove'), path }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('move'), path, to: path }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('link'), path: file, text: fc.constant('documents/a.md') }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('lock', 'unlock'), path: file }) },
);

function setting(of: string, texts: readonly string[]) {
  return fc.record({ does: fc.constant('write'), path: fc.constant(of), text: fc.constantFrom(...texts) });
}

interface Action {
  readonly does: string;
  readonly path: string;
  readonly text?: string | Uint8Array;
  readonly to?: string;
}

interface Step {
  readonly action: Action;
  readonly heard: readonly (readonly number[])[];
  readonly wait: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  action,
  /** After how long each thing that happened is heard of; never where there is nothing, twice where there are two. */
  heard: fc.array(fc.array(fc.nat(4000), { maxLength: 2 }), { minLength: 4, maxLength: 4 }),
  wait: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(600), fc.nat(3000)),
});

/** A disk whose times are told by two seconds and on which all takes a while; some of its files are locked. */
class SlowDisk {
  private readonly disk = new MemoryDisk();
  private readonly locked = new Set<string>();

  constructor(private readonly clock: FakeClock) {
    for (const [index, each] of FOLDERS.entries()) this.disk.put(`/ws/${each}/a.md`, TEXTS[index] ?? '');
    this.disk.fault = (operation: Operation, at) =>
      operation === 'read' && this.locked.has(at) ? 'EACCES' : undefined;
  }

  /** Its folder. */
  host(takes: number): Host {
    const { clock } = this;
    const host = this.disk.host('/ws');
    const slowly =
      <T>(work: (at: string) => Promise<T>) =>
      async (at: string): Promise<T> => {
        await clock.pause(takes);
        return work(at);
      };
    return { ...host, now: clock.now, list: slowly(host.list), stat: slowly(host.stat), read: slowly(host.read) };
  }

  /** Does something, and gives what an editor would be told of it. What cannot be done is left. */
  async do({ does, path: below, text = '', to = '' }: Action): Promise<(readonly [string, Happening])[]> {
    this.disk.time = Math.floor(this.clock.now() / 2000) * 2000;
    const at = `/ws/${below}`;
    const host = this.disk.host('/ws');
    if (does === 'lock') this.locked.add(at);
    else if (does === 'unlock') this.locked.delete(at);
    else if (does === 'remove') await host.remove(below);
    else if (does === 'move') {
      if (`${to}/`.startsWith(`${below}/`) || (await host.stat(to)) !== undefined) return [];
      if (!(await host.renameNew(below, to).catch(() => false))) return [];
      return [below, to].map((each) => [each, 'came-or-went'] as const);
    } else if (await this.isBlocked(below)) return [];
    else if (does === 'link') this.disk.putLink(at, `/ws/${String(text)}`);
    else this.disk.put(at, text);
    return [
      [below, does === 'write' ? 'changed' : 'came-or-went'],
      ...(does === 'write' ? [[below, 'came-or-went'] as const] : []),
    ];
  }

  /** Whether a file cannot be put at a path, since a folder or a link is there, or a file or a link on the way. */
  private async isBlocked(below: string): Promise<boolean> {
    const names = below.split('/');
    const ways = names.map((_, index) => names.slice(0, index + 1).join('/'));
    const kinds = await Promise.all(ways.map(async (way) => (await this.disk.host('/ws').stat(way))?.kind ?? 'none'));
    return kinds.some((kind, index) => kind !== 'none' && kind !== (index < names.length - 1 ? 'folder' : 'file'));
  }

  unlockAll(): void {
    this.locked.clear();
  }
}

/** Follows a workspace through all steps; what is heard of each thing, and how late, is asked for. */
async function follow(steps: readonly Step[], takes: number, hears: (late: readonly number[]) => readonly number[]) {
  const clock = new FakeClock();
  const disk = new SlowDisk(clock);
  const followed = new FollowedWorkspace(clock, disk.host(takes));
  void followed.hints.readAll();
  for (const { action: done, heard, wait } of steps) {
    for (const [index, [at, happening]] of (await disk.do(done)).entries())
      for (const late of hears(heard[index] ?? []))
        clock.after(late, () => {
          followed.hints.hear(at, happening);
        });
    await clock.pass(wait);
  }
  disk.unlockAll();
  const assertCurrent = async (): Promise<void> => {
    const fresh = freshlyShown(disk.host(0));
    await clock.pass(1000);
    assert.deepEqual(followed.shown, await fresh);
  };
  return { clock, followed, assertCurrent };
}

describe('a workspace that is followed', () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 30 });

  it('is shown as one opened just now when the user comes back, even if little was heard', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(20), async (all, takes) => {
        const { clock, followed, assertCurrent } = await follow(all, takes, (late) => late);
        await clock.pass(2000);
        followed.hints.lookAtAll();
        await clock.pass(10_000);
        await assertCurrent();
      }),
      draws(60),
    );
  });

  it('is so without that, where everything was heard, in any order and however late', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(20), async (all, takes) => {
        const { clock, assertCurrent } = await follow(all, takes, (late) => [...late, 100]);
        // What is locked for a while is tried again by itself.
        await clock.pass(200_000);
        await assertCurrent();
      }),
      draws(60),
    );
  });
});
