// What happens to errors in the editor: each goes through here, is told once in the reader's words, and is kept in the
// log with its details; the extension goes on. What failed is said by the caller.
import * as vscode from 'vscode';
import { FileError, faultOf, LeadsOut } from '../base/fileFault';
import type { Message, MessageId } from '../base/message';
import { message } from '../base/message';
import { say } from './reading';

/** What was being done, and with which file or folder. */
export interface Task {
  readonly what: MessageId;
  readonly where?: string | undefined;
}

/** Shows a text and answers with the button pressed, as the editor's own error message does. */
export type Tell = (text: string, button: string) => Thenable<string | undefined>;

/** The one place where errors end. */
export class Funnel {
  /** What has been told, until the same task succeeds: a fault that comes back with every keystroke is told once. */
  private readonly told = new Map<string, Set<string>>();

  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly tell: Tell,
  ) {}

  /** Does something; an error is reported, and the result is then undefined. Never rejects. */
  async run<T>(task: Task, work: () => T | PromiseLike<T>): Promise<T | undefined> {
    try {
      const result = await work();
      this.told.delete(keyOf(task));
      return result;
    } catch (error) {
      this.report(task, error);
      return undefined;
    }
  }

  /** Listens to an event; what the handler throws or rejects with is reported. */
  on<T>(event: vscode.Event<T>, task: Task, handle: (value: T) => unknown): vscode.Disposable {
    return event((value) => void this.run(task, () => handle(value)));
  }

  /** Tells the reader what failed and writes the details down. */
  report(task: Task, error: unknown): void {
    this.log.error(
      error instanceof Error ? (error.stack ?? error.message) : String(error),
      task.what,
      task.where ?? '',
    );
    const text = wordsFor(task, error);
    const known = this.told.get(keyOf(task)) ?? new Set();
    this.told.set(keyOf(task), known);
    if (known.has(text)) return;
    known.add(text);
    const button = say('error.details');
    this.tell(text, button).then(
      (pressed) => {
        if (pressed === button) this.log.show();
      },
      (fault: unknown) => {
        this.log.error(String(fault));
      },
    );
  }
}

function keyOf({ what, where = '' }: Task): string {
  return `${what} ${where}`;
}

function wordsFor({ what, where }: Task, error: unknown): string {
  const why = reasonOf(error);
  const args = { what: message(what), why, where: where ?? '' };
  return say(where === undefined ? 'error.failed' : 'error.failed-at', args);
}

function reasonOf(error: unknown): Message {
  if (error instanceof LeadsOut) return message('error.leads-out');
  if (error instanceof FileError && error.cause === undefined) return faultOf(error.code) ?? unexpected(error);
  const cause = error instanceof FileError ? error.cause : error;
  return (cause instanceof vscode.FileSystemError ? editorReason(cause) : undefined) ?? unexpected(cause);
}

function editorReason({ code, message: text }: vscode.FileSystemError): Message | undefined {
  if (code === 'FileNotFound') return message('error.not-found');
  if (code === 'NoPermissions') return message('error.no-permission');
  if (code === 'FileExists' || code === 'FileIsADirectory' || code === 'FileNotADirectory')
    return message('error.name-taken');
  if (code === 'Unavailable') return message('error.unavailable');
  return faultOf(/\bE[A-Z]{3,}\b/.exec(text)?.[0] ?? '');
}

function unexpected(error: unknown): Message {
  return message('error.unexpected', { detail: error instanceof Error ? error.message : String(error) });
}
