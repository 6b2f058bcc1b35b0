// Owns the one way in which a failure reaches the person: what was tried, why it failed, what to do. Details go to the log.
import { commands, FileSystemError, window } from 'vscode';
import type { Disposable, LogOutputChannel } from 'vscode';
import { message, render } from '../base/message';
import type { Message, MessageArgument, Reader } from '../base/message';

/** A refusal whose text is ready for the person, with what may be done at once. */
export class Refusal extends Error {
  constructor(readonly text: Message, readonly offer?: { readonly title: Message; readonly run: () => Thenable<unknown> }) {
    super(text.id);
  }
}

/** Says a failure. `what` is the title of the command that was tried. */
export async function reportFailure(error: unknown, what: MessageArgument, to: { reader: Reader; log: LogOutputChannel }): Promise<void> {
  if (error instanceof Refusal) {
    const offered = error.offer === undefined ? [] : [render(error.offer.title, to.reader)];
    const chosen = await window.showWarningMessage(render(error.text, to.reader), ...offered);
    if (chosen !== undefined) await error.offer?.run();
    return;
  }
  to.log.error(error instanceof Error ? error : String(error));
  const details = render(message('ui.show-log'), to.reader);
  const chosen = await window.showErrorMessage(render(message('ui.error', { what, ...reasonOf(error) }), to.reader), details);
  if (chosen === details) to.log.show();
}

function reasonOf(error: unknown): { why: MessageArgument; how: Message } {
  if (error instanceof FileSystemError) return { why: message('ui.error-file', { detail: error.code }), how: message('ui.error-file-how') };
  return { why: error instanceof Error ? error.message : String(error), how: message('ui.error-how') };
}

/** Registers a command; what it throws goes through the funnel. */
export function guardedCommand(id: string, run: (...args: unknown[]) => Promise<unknown>, report: (error: unknown, command: string) => Promise<void>): Disposable {
  return commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      await report(error, id);
      return undefined;
    }
  });
}
