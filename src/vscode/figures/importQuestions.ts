// What is asked while exports are brought in.
import * as vscode from 'vscode';
import { readPeriod } from '../../base/dates/period';
import { say } from '../reading';

/** Which period a file is about; undefined where that is left open. */
export function askPeriod(file: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: say('data.ask-period', { file }),
    prompt: say('data.period-form'),
    ignoreFocusOut: true,
    validateInput: (period) =>
      readPeriod(period.trim()) === undefined ? say('data.period-invalid', { period }) : undefined,
  });
}

/** In how many days after a click a sale counts: empty where nobody knows, undefined where the question is left. */
export async function askWindow(file: string): Promise<string | undefined> {
  const days = ['3', '7', '15', '30'].map((window) => ({ label: say('data.window-days', { days: window }), window }));
  const items = [...days, { label: say('data.window-leave'), window: '' }];
  const options = { title: say('data.ask-window', { file }), ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(items, options))?.window;
}

/** What an import would come to. */
interface ImportOutcome {
  /** The files that would be written. */
  readonly changes: readonly string[];
  /** How many figures differ from those that are there. */
  readonly differing: number;
  /** How many files could not be read. */
  readonly refused: number;
}

/** Whether to write, and which figures where some differ; undefined for nothing. */
export async function askWriting(outcome: ImportOutcome): Promise<'new' | 'old' | undefined> {
  const { changes, differing, refused } = outcome;
  const detail = changes.join(', ');
  const writing =
    differing === 0
      ? [{ label: say('data.write'), detail, preferred: 'new' as const }]
      : [
          { label: say('data.write-new', { count: differing }), detail, preferred: 'new' as const },
          { label: say('data.write-old', { count: differing }), preferred: 'old' as const },
        ];
  const items = [...writing, { label: say('data.write-none'), preferred: undefined }];
  const title = say(refused > 0 ? 'data.ask-write-rest' : 'data.ask-write', { count: changes.length, refused });
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.preferred;
}
