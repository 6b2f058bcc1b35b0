// Tests that what is kept between runs never changes what is found: a workspace is edited, broken, moved and deleted at
// random, what is kept of it is damaged, and each time all is found that a run without it finds.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { simplify } from '../../src/base/script';
import { draws, IS_LONG, spread, timeLimit } from '../support/draws';
import { findingsText, keeperOn, openOn } from '../support/keeping';
import { MemoryDisk } from '../support/memoryDisk';
import { sampleFiles } from '../support/samples';

const files = sampleFiles().filter((_, index) => index % 6 === 0);

/** Ways to change a text that its document or others may notice, or nobody. */
const EDITS: readonly ((text: string) => string)[] = [
  (text) => `${text}\n`,
  (text) => simplify(text),
  (text) => text.slice(0, text.length >> 1),
  (text) => text.replace(/^---\n/, ''),
  (text) => text.replace(/^type: .*/m, 'type: weekly-meeting'),
  (text) => text.replace(/^period: (\d{4}-\D?)\d+/m, 'period: $107'),
  (text) => text.replace(/^id: .*/m, 'id: the-same-for-all'),
  (text) => text.replace(/^\| [A-Z0-9-]+ \|.*\n/m, ''),
  (text) =>
    text.replace(
      /(\d)(,\d{3}|%) \|/,
      (_, digit: string, rest: string) => `${String((Number(digit) + 1) % 10)}${rest} |`,
    ),
  (text) => text.replace(/\|/, ''),
  (text) => `${text}\n<!-- ops-regulation-disable-file link-missing -- 試 -->\n`,
  () => '',
];

type Step = (disk: MemoryDisk) => Promise<void> | void;

const name = fc.nat(files.length - 1).map((index) => `/ours/${files[index]?.path ?? ''}`);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(name, fc.constantFrom(...EDITS)).map(([path, edit]): Step => (disk) => {
      const text = textAt(disk, path);
      if (text !== undefined) disk.put(path, edit(text));
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(name, name).map(([from, to]): Step => async (disk) => {
      if (textAt(disk, from) === undefined) return;
      await disk.host('').rename(from.slice(1), to.slice(1));
    }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(name, name).map(([one, other]): Step => (disk) => {
      const [a, b] = [textAt(disk, one), textAt(disk, other)];
      if (a === undefined || b === undefined) return;
      disk.put(one, b);
      disk.put(other, a);
    }),
  },
  {
    weight: 2,
    arbitrary: name.map(
      (path): Step =>
        (disk) =>
          disk.host('').remove(path.slice(1)),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.nat(files.length - 1).map((index): Step => (disk) => {
      disk.put(`/ours/${files[index]?.path ?? ''}`, files[index]?.text ?? '');
    }),
  },
  {
    weight: 1,
    arbitrary: name.map((path): Step => (disk) => {
      disk.put(path, Uint8Array.of(0xff, 0xfe, 0x41));
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('', 'rules: { field-missing: off }\n', 'documents: ["documents/2026-0*/**"]\n')
      .map((text): Step => (disk) => {
        disk.put('/ours/ops-regulation.yaml', text);
      }),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(255))
      .map(([where, by]): Step => async (disk) => {
        const [kept] = disk.holding('/kept').keys();
        const bytes = kept === undefined ? undefined : await disk.host('/kept').read(kept);
        if (kept === undefined || bytes === undefined) return;
        const at = Math.floor(where * bytes.length);
        disk.put(
          `/kept/${kept}`,
          by < 64 ? bytes.slice(0, at) : bytes.map((byte, index) => (index === at ? byte ^ by : byte)),
        );
      }),
  },
);

function textAt(disk: MemoryDisk, path: string): string | undefined {
  return disk.holding('/ours').get(path.slice('/ours/'.length));
}

/** A step, how much time goes by after it, and which one document is then asked about, if not all are. */
const moment = fc.tuple(step, fc.constantFrom(0, 1, 2000, 60_000), fc.option(fc.nat(files.length - 1)));

describe('what is kept of a workspace between runs', function () {
  this.timeout(timeLimit());

  it('changes nothing of what is found, in spite of all that happens to the workspace and to it', async () => {
    const steps = IS_LONG ? 1000 : 25;
    let remembered = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(moment, { minLength: steps, maxLength: steps }), async (moments) => {
        const disk = new MemoryDisk();
        for (const { path, text } of files) disk.put(`/ours/${path}`, text);
        disk.time += 60_000;
        for (const [change, time, asked] of moments) {
          await change(disk);
          disk.time += time;
          const only = asked === null ? undefined : files[asked]?.path;
          const isShown = (path: string): boolean => only === undefined || path === only;
          const opened = await openOn(disk, { keeper: keeperOn(disk), isShown });
          assert.equal(findingsText(opened), findingsText(await openOn(disk), isShown));
          remembered += opened.remembered.length;
        }
      }),
      { ...draws(1), numRuns: 1, endOnFailure: true },
    );
    assert.ok(remembered > steps);
  });
});

describe('values that are written where only some documents are shown', () => {
  it('are those that would be were all of them: whoever has a say is named until it is shown', async function () {
    this.timeout(timeLimit());
    const drafts = sampleFiles().map(({ path, text }) => ({
      path,
      text: text.replace(/^status: \w+/m, 'status: draft'),
    }));
    let [rounds, written] = [0, 0];
    for (const { path, text } of spread(drafts, 4)) {
      const wrong = text.replace(
        /(\d)(%|,\d{3}) \|(?=[^|]*\|?$)/gm,
        (_, digit: string, rest: string) => `${String((Number(digit) + 1) % 10)}${rest} |`,
      );
      const disk = new MemoryDisk();
      for (const each of drafts) disk.put(`/ours/${each.path}`, each.path === path ? wrong : each.text);
      const whole = (await openOn(disk)).snapshot.fix([path]);
      let { snapshot } = await openOn(disk, { isShown: (each) => each === path });
      let fixed = snapshot.fix([path]);
      for (; fixed.untold.length > 0; rounds++) {
        snapshot = snapshot.show(drafts.filter((each) => fixed.untold.includes(each.path)));
        fixed = snapshot.fix([path]);
      }
      assert.deepEqual(fixed.documents, whole.documents, path);
      assert.deepEqual(fixed.snapshot.checking.of(path), whole.snapshot.checking.of(path), path);
      written += whole.documents.length;
    }
    assert.ok(rounds > 0);
    assert.ok(written > 0);
  });
});
