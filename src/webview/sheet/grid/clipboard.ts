// The clipboard of the page: cells are put on it and taken from it as text and as HTML.
import { tabbedText, tableHtml } from './tabbed';

/** What is on the clipboard, in both of its forms. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

/** Puts a block of cells on the clipboard. */
export function putOn(event: ClipboardEvent, grid: readonly (readonly string[])[]): void {
  event.clipboardData?.setData('text/plain', tabbedText(grid));
  event.clipboardData?.setData('text/html', tableHtml(grid));
  event.preventDefault();
}

/** What is on the clipboard when it is pasted. */
export function takenFrom(event: ClipboardEvent): Copied | undefined {
  const data = event.clipboardData;
  event.preventDefault();
  return data === null ? undefined : { html: data.getData('text/html'), text: data.getData('text/plain') };
}

/** What is on the clipboard when nobody pasted by a key; undefined where the browser does not tell. */
export async function readClipboard(): Promise<Copied | undefined> {
  try {
    const items = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => {
      const item = items.find(({ types }) => types.includes(type));
      return item === undefined ? '' : (await item.getType(type)).text();
    };
    return { html: await read('text/html'), text: await read('text/plain') };
  } catch {
    return undefined;
  }
}

/** Puts a block of cells on the clipboard when nobody copied by a key; false where the browser forbids it. */
export async function writeClipboard(grid: readonly (readonly string[])[]): Promise<boolean> {
  try {
    const forms = { 'text/plain': tabbedText(grid), 'text/html': tableHtml(grid) };
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}
