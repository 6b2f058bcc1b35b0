// Typing as an input method does, through the browser's own events of composition.
import type { CDPSession } from 'playwright-core';

/** Types the letters of a composition one after another: the keys are the input method's own. */
export async function composeLetters(keys: CDPSession, letters: readonly string[]): Promise<void> {
  for (const text of letters) {
    const key = { key: 'Process', code: 'KeyN', windowsVirtualKeyCode: 229 };
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
}

/** Composes letters and chooses words for them. */
export async function compose(keys: CDPSession, letters: readonly string[], chosen: string): Promise<void> {
  await composeLetters(keys, letters);
  const space = { key: 'Process', code: 'Space', windowsVirtualKeyCode: 229 };
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...space });
  await keys.send('Input.insertText', { text: chosen });
}

/** Gives the composition up: Esc goes to the input method, and the letters go. */
export async function dropComposition(keys: CDPSession): Promise<void> {
  const escape = { key: 'Process', code: 'Escape', windowsVirtualKeyCode: 229 };
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...escape });
  await keys.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
}
