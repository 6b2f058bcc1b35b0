// The rows of a list in the editor's page.
import type { Locator } from 'playwright-core';

/** The texts of a list's visible rows, from top to bottom; a long list shows only some of its rows. */
export async function rowTexts(list: Locator): Promise<string[]> {
  const rows = await list
    .locator('.monaco-list-row')
    .evaluateAll((elements: { getAttribute(name: string): string | null }[]) =>
      elements.map((element) => ({
        index: Number(element.getAttribute('data-index')),
        text: (element.getAttribute('aria-label') ?? '').trim(),
      })),
    );
  return rows.sort((a, b) => a.index - b.index).map((row) => row.text);
}
