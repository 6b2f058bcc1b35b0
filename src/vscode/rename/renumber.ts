// Renumbering in the editor: F2 on a clause that is cited, and the command with its questions. features/rename says
// what changes, followedFiles.ts changes the files.
import * as vscode from 'vscode';
import { render } from '../../base/message';
import type { RenumberedFile, RenumberPlan } from '../../features/rename/plan';
import type { RenumberConflict, Renumbering } from '../../features/rename/renumbering';
import type { Clause } from '../../knowledge/model';
import type { Command } from '../command';
import { FileChanged } from './followedFiles';
import type { ChangedFile, FollowedFiles } from './followedFiles';
import type { Funnel } from '../funnel';
import { placedText } from '../symbols/namedTexts';
import { toRange } from '../places';
import { currentReader, say } from '../reading';
import { mapAtMost } from '../../files/atMost';
import { unfinishedChange } from '../../files/writing/journal';
import { offeredOneReference } from './oneReference';
import { offerRecovery } from './recovery';
import { editorHost } from '../workspace/host';
import { runYielding } from '../workspace/yielding';
import type { Workspaces } from '../workspace/workspaces';
import type { WorkspaceState } from '../workspace/workspaceState';

const MOST_LISTED = 8; // conflicts told at once

/** Registers F2 on clauses, and what is said once files have changed. */
export function registerRenumbering(
  workspaces: Workspaces,
  followed: FollowedFiles,
  funnel: Funnel,
): vscode.Disposable {
  const provider: vscode.RenameProvider = {
    prepareRename: (document, position) => {
      const found = clauseAt(workspaces, document, position);
      if (found === undefined) throw new Error(say('rename.no-clause'));
      const refused = refusal(found.state, found.pack);
      if (refused !== undefined) throw new Error(refused);
      return { range: toRange(found.range), placeholder: found.number };
    },
    provideRenameEdits: async (document, position, newName) => {
      const found = clauseAt(workspaces, document, position);
      if (found === undefined) throw new Error(say('rename.no-clause'));
      const to = found.state.current.rename.readNumber(newName)?.number ?? newName.trim();
      if (to === found.number) return new vscode.WorkspaceEdit();
      const renumbering = { pack: found.pack, moves: new Map([[found.number, to]]) };
      const plan = await planned(found.state, renumbering);
      if (plan.conflicts.length > 0)
        throw new Error([conflictText(plan.conflicts), say('rename.by-command'), say('rename.one-hint')].join(' '));
      const { submitted } = plan;
      if (submitted.length > 0) {
        throw new Error(say('rename.submitted-refused', { count: submitted.length, names: namesOf(submitted) }));
      }
      return ready(followed, found.state, { plan, renumbering });
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerRenameProvider({ language: 'markdown' }, provider),
    funnel.on(followed.onDidSettle, { what: 'task.renumber' }, (settled) => tell(followed, settled)),
  );
}

/** The commands, by their id. */
export function renumberCommands(workspaces: Workspaces, followed: FollowedFiles): Readonly<Record<string, Command>> {
  const run = async (carrier?: { readonly clause?: Clause }): Promise<void> => {
    const state = await workspaces.choose();
    if (state === undefined) return;
    await followed.idle();
    if (await offerRecovery(state)) return;
    const refused = carrier?.clause && refusal(state, carrier.clause.pack);
    const here = carrier?.clause === undefined ? clauseAtCursor(workspaces) : undefined;
    if (refused !== undefined) await vscode.window.showErrorMessage(refused);
    else if (!(await offeredOneReference(here && refusal(state, here.pack))))
      await askAndRenumber(state, followed, carrier?.clause ?? here);
  };
  return {
    'opsRegulation.renumber': {
      what: 'task.renumber',
      afterReading: true,
      run: (carrier) => run(carrier as { readonly clause?: Clause } | undefined),
    },
    'opsRegulation.undoRenumber': {
      what: 'task.renumber',
      run: async () => {
        if (!(await followed.undo())) void vscode.window.showInformationMessage(say('rename.nothing-to-undo'));
      },
    },
  };
}

interface FoundClause {
  readonly pack: string;
  readonly number: string;
}

function clauseAt(workspaces: Workspaces, document: vscode.TextDocument, position: vscode.Position) {
  const placed = placedText(workspaces, document);
  const found = placed?.state.current.rename.clauseAt(placed.named, position);
  return found && placed ? { ...found, state: placed.state } : undefined;
}

function clauseAtCursor(workspaces: Workspaces): FoundClause | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && clauseAt(workspaces, editor.document, editor.selection.active);
}

function planned(state: WorkspaceState, renumbering: Renumbering): Promise<RenumberPlan> {
  return runYielding(state.current.rename.plan(renumbering));
}

/** Why clauses of a pack cannot be renumbered, in words. */
function refusal(state: WorkspaceState, pack: string): string | undefined {
  const refused = state.current.rename.refusal(pack);
  return refused && render(refused, currentReader());
}

function namesOf(files: readonly { readonly path: string }[]): string {
  const names = files
    .slice(0, MOST_LISTED)
    .map(({ path }) => path)
    .join('、');
  return files.length > MOST_LISTED ? `${names}…` : names;
}

/** Makes all of a plan ready, the documents that are no drafts any more too. */
async function ready(
  followed: FollowedFiles,
  state: WorkspaceState,
  { plan, renumbering }: { readonly plan: RenumberPlan; readonly renumbering: Renumbering },
) {
  const host = editorHost(state.uriOf(''));
  const placed = [...plan.files, ...plan.submitted].map(({ path, before, after }): ChangedFile => ({
    uri: state.uriOf(path),
    path,
    before,
    after,
  }));
  await followed.idle();
  if ((await unfinishedChange(host)) !== undefined) throw new Error(say('error.unfinished'));
  const stats = await mapAtMost(placed, ({ path }) => host.stat(path));
  const locked = placed.filter((_, index) => stats[index]?.isLocked === true);
  if (locked.length > 0)
    throw new Error(say('rename.locked-refused', { count: locked.length, names: namesOf(locked) }));
  try {
    return await followed.prepare(host, state.current.rename.changesText(renumbering.moves), placed);
  } catch (error) {
    if (error instanceof FileChanged)
      throw new Error(say('rename.changed-meanwhile', { path: state.pathOf(error.uri) ?? error.uri.path }), {
        cause: error,
      });
    throw error;
  }
}

async function askAndRenumber(state: WorkspaceState, followed: FollowedFiles, found?: FoundClause): Promise<void> {
  const clause = found && refusal(state, found.pack) === undefined ? found : undefined;
  const from = await askNumber(state, {
    title: say('rename.ask-from'),
    value: clause === undefined ? '' : written(state, clause),
    pack: clause?.pack,
  });
  const to =
    from &&
    (await askNumber(state, {
      title: say('rename.ask-to', { from: `§${from.number}` }),
      value: from.number,
      pack: from.pack,
      not: from.number,
    }));
  const renumbering = from && to && (await arranged(state, { pack: from.pack, from: from.number, to: to.number }));
  if (renumbering === undefined) return;
  const plan = await planned(state, renumbering);
  const changes = state.current.rename.changesText(renumbering.moves);
  if (plan.conflicts.length > 0) await vscode.window.showErrorMessage(conflictText(plan.conflicts));
  else if (plan.files.length + plan.submitted.length === 0) {
    await vscode.window.showInformationMessage(say('rename.none', { changes }));
  } else if (await confirmed(plan, changes)) await followed.apply(await ready(followed, state, { plan, renumbering }));
}

function written(state: WorkspaceState, { pack, number }: FoundClause): string {
  return pack === state.current.knowledge.main ? number : `${pack}§${number}`;
}

interface NumberPrompt {
  readonly title: string;
  readonly value: string;
  readonly pack: string | undefined;
  /** The number that will not do. */
  readonly not?: string;
}

async function askNumber(
  state: WorkspaceState,
  { title, value, pack, not }: NumberPrompt,
): Promise<FoundClause | undefined> {
  const clauseIn = (typed: string): FoundClause | undefined => {
    const reference = state.current.rename.readNumber(typed);
    return reference && { pack: reference.pack ?? pack ?? state.current.knowledge.main, number: reference.number };
  };
  const text = await vscode.window.showInputBox({
    title,
    value,
    prompt: say('rename.ask-prompt'),
    ignoreFocusOut: true,
    validateInput: (typed) => {
      const meant = clauseIn(typed);
      if (meant === undefined) return say('rename.no-number', { text: typed });
      return meant.number === not ? say('rename.same') : refusal(state, meant.pack);
    },
  });
  return text === undefined ? undefined : clauseIn(text);
}

/** The moves for a wish; where the number is another clause's, the way is asked. */
async function arranged(
  state: WorkspaceState,
  wish: { readonly pack: string; readonly from: string; readonly to: string },
): Promise<Renumbering | undefined> {
  const { pack, from, to } = wish;
  const one = new Map([[from, to]]);
  const { knowledge, rename } = state.current;
  const ways = rename.arrangements(wish);
  const isThere = knowledge.clause({ pack, number: from }) !== undefined;
  if (ways.size === 0) return { pack, moves: one, citationsOnly: !isThere };
  const items = [
    ...(isThere
      ? Array.from(ways, ([way, moves]) => ({
          label: say(`rename.${way}`),
          detail: rename.changesText(moves),
          renumbering: { pack, moves },
        }))
      : []),
    {
      label: say('rename.citations-only'),
      detail: say('rename.citations-only-detail'),
      renumbering: { pack, moves: one, citationsOnly: true },
    },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: say('rename.way', { to: `§${to}` }),
    ignoreFocusOut: true,
  });
  return chosen?.renumbering;
}

/** Shows what would change, first what was handed in, and asks whether it should. */
async function confirmed({ files, submitted, citations }: RenumberPlan, changes: string): Promise<boolean> {
  const yes = submitted.length === 0 ? say('rename.go') : say('rename.go-submitted', { count: submitted.length });
  const go = { label: `$(check) ${yes}`, description: '', detail: changes };
  const title = say('rename.confirm', { files: files.length + submitted.length, citations });
  const lists = [
    ...listed(say('rename.submitted'), submitted),
    ...listed(submitted.length === 0 ? '' : say('rename.others'), files),
  ];
  const options = { title, placeHolder: title, ignoreFocusOut: true };
  return (await vscode.window.showQuickPick([go, ...lists], options)) === go;
}

/** Files below a heading; neither where there are none. */
function listed(heading: string, files: readonly RenumberedFile[]): vscode.QuickPickItem[] {
  const rows = files.map(({ path, edits }) => ({
    label: `$(file) ${path}`,
    description: say('rename.edits', { count: edits.length }),
    detail: '',
  }));
  return rows.length === 0 ? [] : [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}

function conflictText(conflicts: readonly RenumberConflict[]): string {
  return conflicts
    .slice(0, MOST_LISTED)
    .map(
      ({ message, place }) =>
        (place === undefined ? '' : `${place.path}:${String(place.range.start.line + 1)} `) +
        render(message, currentReader()),
    )
    .join('\n');
}

interface Settled {
  readonly side: 'before' | 'after';
  readonly changed: readonly vscode.Uri[];
  readonly files: number;
}

async function tell(followed: FollowedFiles, { side, changed, files }: Settled): Promise<void> {
  if (changed.length > 0) {
    const names = changed
      .slice(0, MOST_LISTED)
      .map(({ path }) => path.split('/').at(-1) ?? path)
      .join('、');
    await vscode.window.showWarningMessage(say('rename.changed-since', { count: changed.length, names }));
  } else if (side === 'before' || files === 1)
    vscode.window.setStatusBarMessage(say(side === 'before' ? 'rename.undone' : 'rename.settled', { files }), 5000);
  else {
    const undo = say('rename.undo');
    if ((await vscode.window.showInformationMessage(say('rename.settled', { files }), undo)) === undo)
      await followed.undo();
  }
}
