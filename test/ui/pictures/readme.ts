// `npm run pictures:readme`: takes the pictures of the README that show the sheet, as small files without loss.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../../../build/shared/paths.mjs';
import { ensureBrowser } from '../../../build/test/browser/find.mjs';
import { launchBrowser } from '../../../build/test/browser/launch.mjs';
import type { WorkspaceFile } from '../../../src/documents/workspace';
import type { Snapshot } from '../../../src/features/service';
import { SheetDesk } from '../support/sheetDesk';
import { faultyPlan, plansToLookAt } from '../support/sheetPlans';

const SIZE = { width: 840, height: 450 };
const SHADES = 16; // of each colour: letters stay sharp, and the file is a third

/** Brings a heading right below the line on top. */
const TO_TOP = '(heading) => window.scrollBy(0, heading.getBoundingClientRect().top - 64)';

/** Writes a picture as WebP without loss, which a browser does at full quality. */
const ENCODE = `async (source, shades) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const pixels = context.getImageData(0, 0, image.width, image.height);
  const step = 255 / (shades - 1);
  const rounded = (value) => Math.round(Math.round(value / step) * step);
  for (let at = 0; at < pixels.data.length; at++) pixels.data[at] = rounded(pixels.data[at]);
  context.putImageData(pixels, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
  return Array.from(new Uint8Array(await blob.arrayBuffer()));
}`;

void main();

async function main(): Promise<void> {
  const browser = await launchBrowser(await ensureBrowser());
  const { snapshot, file } = faultyPlan();
  const { half } = plansToLookAt();
  await picture(browser, { snapshot: snapshot.update([half]).snapshot, file: half }, 'sheet', async (desk) => {
    await desk.goTo('内容营销', '预算');
    await desk.type('6000');
    await desk.page.getByRole('heading', { name: /渠道与预算/ }).evaluate(TO_TOP);
  });
  await picture(browser, { snapshot: snapshot.update([file]).snapshot, file }, 'check', async (desk) => {
    await desk.page.locator('td.faulty').first().click();
    await desk.press('Alt+Enter');
    await desk.page.locator('.menu').filter({ visible: true }).waitFor();
  });
  await browser.close();
}

/** Takes a picture of a document in the sheet, once something was done in it. */
async function picture(
  browser: Browser,
  { snapshot, file }: { readonly snapshot: Snapshot; readonly file: WorkspaceFile },
  name: string,
  play: (desk: SheetDesk) => Promise<void>,
): Promise<void> {
  const desk = await SheetDesk.open(browser, snapshot, file);
  await desk.page.setViewportSize(SIZE);
  await play(desk);
  const shot = await desk.page.screenshot();
  await desk.close();
  const page = await browser.newPage();
  const source = `data:image/png;base64,${shot.toString('base64')}`;
  const bytes: number[] = await page.evaluate(`(${ENCODE})(${JSON.stringify(source)}, ${String(SHADES)})`);
  writeFileSync(join(root, 'media', 'readme', `${name}.webp`), Uint8Array.from(bytes));
  console.log(`${name}: ${String(bytes.length)} bytes`);
  await page.close();
}
