// Bringing exports of the back office in: what would be taken is shown, what the files leave open is asked, and then
// all is written, or nothing. What a file holds and what is kept of it is up to the importer.
import * as vscode from 'vscode';
import { message, render } from '../../base/message';
import type { Message } from '../../base/message';
import { readPeriod } from '../../base/dates/period';
import type { ByteSource } from '../../exports/reading/source';
import { data } from '../../features/figures';
import type { ImportPlan, PlannedFile } from '../../features/data/plan';
import { cancellable } from '../cancelling';
import { currentReader, say } from '../reading';
import type { ShownText } from '../shownText';
import { editorHost } from '../workspace/host';
import type { WorkspaceState } from '../workspace/workspaceState';
import { askPeriod, askWindow, askWriting } from './importQuestions';

/** What the files do not say, as it was answered. */
interface Answers {
  readonly period?: string | undefined;
  readonly window?: string | undefined;
}

/** Brings files in; gives the paths that were written. */
export async function importFigures(
  state: WorkspaceState,
  sources: readonly ByteSource[],
  shown: ShownText,
): Promise<readonly string[]> {
  const { folder } = state;
  if (folder === undefined) {
    await vscode.window.showInformationMessage(say('form.no-folder'));
    return [];
  }
  const plan = (answers: Answers, preferred: 'new' | 'old'): Promise<ImportPlan | undefined> =>
    planned(sources, (pause) => {
      const { exports: definitions } = state.current.knowledge;
      const time = `${new Date().toISOString().slice(0, 19)}Z`;
      return data.plan(sources, { definitions, preferred, time, ...answers, pause }, editorHost(folder));
    });
  const asked = await planAndAsk(plan);
  if (asked === undefined) return [];
  await shown.show(say('data.preview'), textOf(asked.plan));
  const choice = await choose(asked.plan);
  if (choice === undefined) return [];
  const chosen = choice === 'new' ? asked.plan : await plan(asked.answers, choice);
  if (chosen === undefined) return [];
  const written = await store(folder, chosen);
  await state.readFigures();
  return written;
}

/** Plans, asks what the files leave open, and plans once more with the answers; undefined where somebody ends it. */
async function planAndAsk(
  plan: (answers: Answers, preferred: 'new') => Promise<ImportPlan | undefined>,
): Promise<{ readonly plan: ImportPlan; readonly answers: Answers } | undefined> {
  let answers: Answers = {};
  let result = await plan(answers, 'new');
  const undated = result?.files.find((file) => file.kind === 'refused' && file.problem.id === 'data.period-unsaid');
  if (undated !== undefined) {
    const period = await askPeriod(undated.name);
    if (period === undefined) return undefined;
    answers = { period: readPeriod(period)?.text };
    result = await plan(answers, 'new');
  }
  const unsaid = result?.files.find(hasNoWindow);
  if (unsaid !== undefined) {
    const window = await askWindow(unsaid.name);
    if (window === undefined) return undefined;
    if (window !== '') {
      answers = { ...answers, window };
      result = await plan(answers, 'new');
    }
  }
  return result && { plan: result, answers };
}

function hasNoWindow(file: PlannedFile): boolean {
  return file.kind === 'read' && file.tables.some(({ window }) => window === '');
}

/** Works with a notification that can end it; undefined where it did. */
async function planned(
  sources: readonly ByteSource[],
  work: (pause: () => Promise<void>) => Promise<ImportPlan>,
): Promise<ImportPlan | undefined> {
  const plan = await cancellable(say('data.reading', { files: sources.map(({ name }) => name).join(', ') }), work);
  if (plan === undefined) await vscode.window.showInformationMessage(say('import.cancelled'));
  return plan;
}

/** All that is said of the files, as a text. */
function textOf({ files }: ImportPlan): string {
  const lines = files.map((file) => data.lines(file).map((line) => render(inEditor(line), currentReader())));
  return `${COVERED}${lines.map((ofFile) => ofFile.join('\n')).join('\n\n')}`;
}

const COVERED = '\n'.repeat(8); // lines below the box that asks

// The command line names its options; here one was asked.
function inEditor(line: Message): Message {
  return line.id === 'data.window-unsaid' ? message('data.window-unknown') : line;
}

/** Which figures are to be written: undefined for none, where there are none or nobody wants them. */
async function choose({ files, changes }: ImportPlan): Promise<'new' | 'old' | undefined> {
  const refused = files.flatMap((file) => (file.kind === 'refused' ? [file] : []));
  const differing = files
    .flatMap((file) => (file.kind === 'read' ? file.tables : []))
    .reduce((sum, { differences }) => sum + differences.length, 0);
  if (changes.length === 0) {
    const [first] = refused;
    await (first === undefined
      ? vscode.window.showInformationMessage(say('data.nothing-new'))
      : vscode.window.showErrorMessage(render(first.problem, currentReader())));
    return undefined;
  }
  return askWriting({ changes: changes.map(({ path }) => path), differing, refused: refused.length });
}

async function store(folder: vscode.Uri, plan: ImportPlan): Promise<readonly string[]> {
  const outcome = await data.store(editorHost(folder), plan);
  if (outcome.stale.length > 0) {
    await vscode.window.showWarningMessage(render(data.stale(outcome), currentReader()));
    return [];
  }
  const written = plan.changes.map(({ path }) => path);
  void vscode.window.showInformationMessage(
    written.length === 0 ? say('data.nothing-new') : say('data.written', { files: written.join(', ') }),
  );
  return written;
}
