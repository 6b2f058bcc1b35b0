// Every command in one face of a document, tried as a person tries it: it does what it is for, or is not offered, for
// the reason that the table gives. A face is tried in a window of its own.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROWS } from './commandTable';
import { openFace } from './openFace';
import type { Face } from './openFace';
import { planOf, writePlan } from './plans';
import { openWorkbench, pictureFailures } from './workbench';
import type { Workbench } from './workbench';

const MONTH = '2026-07';
const OTHER_MONTHS = ['2026-10', '2026-11'];
const CATEGORY = '运营制度: ';
/** A command that is always offered: a list in which it stands is that of the search before. */
const KNOWN = `${CATEGORY}新建文档`;

/** The commands that lead to another face: each begins in the one that it is tried in. */
const LEADING = new Set(['nextPlaceholder', 'openText', 'openSheet']);

/** Tries every command in a face. */
export function tryCommands(face: Face): void {
  describe(`the commands in the face ${face} of a document`, function () {
    this.timeout(120_000);
    const file = planOf(MONTH);
    let workbench: Workbench | undefined;
    const open = (): Workbench => {
      assert.ok(workbench);
      return workbench;
    };

    before(async () => {
      workbench = await openWorkbench('zh-cn');
      const { folder } = workbench;
      for (const month of [MONTH, ...OTHER_MONTHS]) writePlan(folder, month);
      mkdirSync(path.join(folder, '.vscode'), { recursive: true });
      // Else saving would do what a command is for.
      writeFileSync(path.join(folder, '.vscode/settings.json'), '{ "opsRegulation.fillOnSave": false }');
      await openFace(open(), file, face);
    });
    after(async () => {
      await workbench?.close();
    });
    pictureFailures(() => workbench);
    afterEach(async function () {
      if (this.currentTest?.state !== 'failed') return;
      for (let time = 0; time < 2; time++) await open().press('Escape');
      await openFace(open(), file, face);
    });

    it('are not offered where the table gives a reason', async () => {
      const hidden = ROWS.filter(({ cells }) => typeof cells[face] === 'string').map(({ title }) => title);
      assert.ok(hidden.length > 0);
      assert.deepEqual(await offered(open(), hidden), []);
    });

    for (const { command, title, cells } of ROWS) {
      const cell = cells[face];
      if (typeof cell === 'string') continue;
      it(`do what they are for: ${command}`, async () => {
        if (LEADING.has(command)) await openFace(open(), file, face);
        await cell({
          workbench: open(),
          face,
          run: () => open().command(`${CATEGORY}${title}`),
          text: () => readFileSync(path.join(open().folder, file), 'utf8'),
        });
      });
    }
  });
}

/** Those of some commands that the palette lists. One that it has is asked for before each. */
async function offered({ box }: Workbench, titles: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  await box.open('F1', '>');
  for (const title of titles) {
    await box.fill(`>${KNOWN}`);
    await box.rows((rows) => rows.some(({ label }) => label === KNOWN));
    await box.fill(`>${CATEGORY}${title}`);
    const rows = await box.rows((all) => !all.some(({ label }) => label === KNOWN));
    found.push(...rows.filter(({ label }) => label === `${CATEGORY}${title}`).map(() => title));
  }
  await box.leave();
  return found;
}
