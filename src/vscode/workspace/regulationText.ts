// Showing the text of packs, read-only: clauses in the reader's script, each line at the number that it has in its
// file; the pages of rules in the reader's language.
import * as vscode from 'vscode';
import { onDemand } from '../../base/onDemand';
import type { Clause, PackFile } from '../../knowledge/model';
import type { Funnel } from '../funnel';
import { toRange } from '../places';
import { currentReader } from '../reading';
import type { Workspaces } from './workspaces';
import type { WorkspaceState } from './workspaceState';

/** The scheme of the read-only texts. */
export const SCHEME = 'ops-regulation';

/**
 * Where a text of a pack is shown. A workspace's own pack is told apart by its folder: two folders may hold packs of
 * one name.
 */
export function packUri(state: WorkspaceState, pack: string, path: string): vscode.Uri {
  const own = pack === state.current.knowledge.main ? undefined : state.folder?.toString();
  return vscode.Uri.from({ scheme: SCHEME, path: `/${pack}/${path}`, query: own ?? '' });
}

/** Where the page of a rule is shown: the address is read by people where they point at a problem's title. */
export function rulePageUri(title: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${title}${PAGE}` });
}

const PAGE = '.md';

/** The title of the rule whose page an address is; undefined for any other. */
function titleOf({ path }: vscode.Uri): string | undefined {
  const name = path.slice(1);
  return name.includes('/') || !name.endsWith(PAGE) ? undefined : name.slice(0, -PAGE.length);
}

/**
 * What a read-only text is of: a file inside a pack, and the folder whose pack it is; undefined for any other text, and
 * once the folder is gone.
 */
export function packPlaceOf(workspaces: Workspaces, { scheme, path, query }: vscode.Uri): PackPlace | undefined {
  if (scheme !== SCHEME) return undefined;
  const [, pack = '', ...segments] = path.split('/');
  const state = query === '' ? workspaces.active : workspaces.all.find(({ folder }) => folder?.toString() === query);
  return state && { state, pack, path: segments.join('/') };
}

/** A file inside a pack. */
export interface PackPlace {
  readonly state: WorkspaceState;
  readonly pack: string;
  readonly path: string;
}

/** The read-only texts of packs. */
export class RegulationText implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly bundled: () => ReadonlyMap<string, string>;
  private readonly registration: vscode.Disposable;

  constructor(
    private readonly workspaces: Workspaces,
    files: () => readonly PackFile[],
    funnel: Funnel,
  ) {
    this.bundled = onDemand(() => new Map(files().map((file) => [file.path, file.text])));
    this.registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: this.changed.event,
      provideTextDocumentContent: (uri) => funnel.run({ what: 'task.open', where: uri.path }, () => this.textOf(uri)),
    });
  }

  /** Shows all open texts anew: their pack or the reader's script may have changed. */
  refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === SCHEME) this.changed.fire(uri);
  }

  private textOf(uri: vscode.Uri): string {
    const title = titleOf(uri);
    return title === undefined ? currentReader().show(this.packTextOf(uri)) : this.rulePageOf(title);
  }

  private packTextOf(uri: vscode.Uri): string {
    const place = packPlaceOf(this.workspaces, uri);
    if (place === undefined) return '';
    return (uri.query === '' ? this.bundled().get(place.path) : place.state.packText(place.pack, place.path)) ?? '';
  }

  private rulePageOf(title: string): string {
    const { checking } = this.workspaces.active.current;
    const path = checking.ruleDoc(checking.ruleCalled(title) ?? '');
    return path === undefined ? '' : checking.rulePage(this.bundled().get(path) ?? '', currentReader());
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}

/** Opens the page that says how a pack is written, in the reader's language. */
export async function openPackGuide(state: WorkspaceState): Promise<void> {
  const name = currentReader().language === 'en' ? 'README.md' : 'README.zh.md';
  await vscode.commands.executeCommand('markdown.showPreview', packUri(state, state.current.knowledge.main, name));
}

/** Opens a clause at its line. */
export async function openClause(
  state: WorkspaceState,
  clause: Clause,
  column: vscode.ViewColumn = vscode.ViewColumn.Active,
): Promise<void> {
  const text = await vscode.workspace.openTextDocument(packUri(state, clause.pack, clause.source.path));
  const document = await vscode.languages.setTextDocumentLanguage(text, 'markdown');
  const selection = toRange(clause.source.range);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: column, preview: true, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.AtTop);
}
