// The clipboard of the page: cells are put on it and taken from it as text and as HTML.
import { tabbedText, tableHtml } from './tabbed';

/** Puts a block of cells on the clipboard. */
export function putOn(event: ClipboardEvent, grid: readonly (readonly string[])[]): void {
  event.clipboardData?.setData('text/plain', tabbedText(grid));
  event.clipboardData?.setData('text/html', tableHtml(grid));
  event.preventDefault();
}

/** What is on the clipboard, in both of its forms. */
export function takenFrom(event: ClipboardEvent): { readonly html: string; readonly text: string } | undefined {
  const data = event.clipboardData;
  event.preventDefault();
  return data === null ? undefined : { html: data.getData('text/html'), text: data.getData('text/plain') };
}
