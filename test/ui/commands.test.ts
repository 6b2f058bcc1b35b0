// Every command in every face of a document, tried as a person tries it: it does what it is for, or is not offered, for
// the reason that the table gives.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/shared/paths.mjs';
import { ROWS } from './support/commandTable';
import { FACES, openFace } from './support/openFace';
import type { Face } from './support/openFace';
import { planOf, writePlan } from './support/plans';
import { openWorkbench, pictureFailures } from './support/workbench';
import type { Workbench } from './support/workbench';

const MONTHS: Readonly<Record<Face, string>> = { text: '2026-07', rich: '2026-08', sheet: '2026-09' };
const OTHER_MONTHS = ['2026-10', '2026-11'];
const CATEGORY = '运营制度: ';

/** The commands that lead to another face: each begins in the one that it is tried in. */
const LEADING = new Set(['nextPlaceholder', 'openText', 'openSheet']);

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('the commands in the faces of a document', function () {
  this.timeout(120_000);
  let workbench: Workbench | undefined;
  const open = (): Workbench => {
    assert.ok(workbench);
    return workbench;
  };

  before(async () => {
    workbench = await openWorkbench('zh-cn');
    const { folder } = workbench;
    for (const month of [...Object.values(MONTHS), ...OTHER_MONTHS]) writePlan(folder, month);
    mkdirSync(path.join(folder, '.vscode'), { recursive: true });
    // Else saving would do what a command is for.
    writeFileSync(path.join(folder, '.vscode/settings.json'), '{ "opsRegulation.fillOnSave": false }');
  });
  after(async () => {
    await workbench?.close();
  });
  pictureFailures(() => workbench);

  it('are all in the table', () => {
    const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
    assert.deepEqual(
      ROWS.map(({ command }) => `opsRegulation.${command}`).toSorted(),
      contributes.commands.map(({ command }) => command).toSorted(),
    );
  });

  for (const face of FACES) {
    describe(`in ${face}`, () => {
      const file = planOf(MONTHS[face]);
      before(() => openFace(open(), file, face));
      afterEach(async function () {
        if (this.currentTest?.state !== 'failed') return;
        for (let time = 0; time < 2; time++) await open().press('Escape');
        await openFace(open(), file, face);
      });

      for (const { command, title, cells } of ROWS) {
        const cell = cells[face];
        it(`${command}${typeof cell === 'string' ? ' is not offered' : ''}`, async () => {
          if (LEADING.has(command)) await openFace(open(), file, face);
          if (typeof cell === 'string') assert.ok(!(await isOffered(open(), title)), `not offered, since ${cell}`);
          else
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
});

/** Whether the palette lists a command. One that it has is asked for first: the list is then not one before that. */
async function isOffered({ box }: Workbench, title: string): Promise<boolean> {
  const known = `${CATEGORY}新建文档`;
  await box.open('F1', '>');
  await box.fill(`>${known}`);
  await box.rows((rows) => rows.some(({ label }) => label === known));
  await box.fill(`>${CATEGORY}${title}`);
  const rows = await box.rows((found) => !found.some(({ label }) => label === known));
  await box.leave();
  return rows.some(({ label }) => label === `${CATEGORY}${title}`);
}
