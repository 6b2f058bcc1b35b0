// Changing many files as one: those that are open are edited in the editor, the others are written, whole, and follow
// the open ones. When one undoes or redoes the change in an open file, the files that are not open go along. Two
// thousand files edited as the editor's own refactorings do it are opened one and all, which blocks it for minutes.
import * as vscode from 'vscode';
import { editsBetween } from '../../base/textEdits';
import { mapAtMost } from '../../files/atMost';
import { changeUnlessStale } from '../../files/writing/changing';
import type { Host } from '../../files/host';
import { journaled } from '../../files/writing/journal';
import type { JournaledFile, Side } from '../../files/writing/journal';
import { stateOf } from '../../files/writing/textChange';
import type { TextChange } from '../../files/writing/textChange';
import type { Funnel } from '../funnel';
import { toWorkspaceEdit } from '../places';
import { say } from '../reading';

/** A file that changes, with its place in the editor. */
export interface ChangedFile extends TextChange {
  readonly uri: vscode.Uri;
}

/** What was changed last. */
interface Change {
  readonly host: Host;
  /** What is changed, as its reader sees it. */
  readonly title: string;
  readonly files: readonly ChangedFile[];
  readonly byUri: ReadonlyMap<string, ChangedFile>;
  /** The open file that the others follow, if any was open. */
  readonly lead: ChangedFile | undefined;
  /** Open files without changes of one's own: they are saved again. */
  readonly clean: ReadonlySet<string>;
  side: Side;
}

/** What a change could not be made of, since it has changed meanwhile or is no UTF-8. */
export class FileChanged extends Error {
  constructor(readonly uri: vscode.Uri) {
    super(uri.path);
  }
}

/** Changes many files as one and undoes the last such change. */
export class FollowedFiles implements vscode.Disposable {
  private last: Change | undefined;
  private working: Promise<unknown> = Promise.resolve();
  private readonly settled = new vscode.EventEmitter<{
    readonly side: Side;
    readonly changed: readonly vscode.Uri[];
    readonly files: number;
  }>();
  private readonly listening: vscode.Disposable;

  /**
   * Fires when all files have been brought to one side; `changed` are those left alone, since they have been changed
   * otherwise.
   */
  readonly onDidSettle = this.settled.event;

  constructor(private readonly funnel: Funnel) {
    this.listening = funnel.on(vscode.workspace.onDidChangeTextDocument, { what: 'task.renumber' }, ({ document }) =>
      this.follow(document),
    );
  }

  /**
   * Makes a change ready and gives the edit of the files that are open; once that is applied, the others are written.
   * Throws {@link FileChanged} where a file is not as it was when the change was planned.
   */
  async prepare(host: Host, title: string, planned: readonly ChangedFile[]): Promise<vscode.WorkspaceEdit> {
    const open = openDocuments();
    const ready = await mapAtMost(planned, async (file) => {
      const document = open.get(file.uri.toString());
      const own = document ? withEndsOf(document, file) : file;
      const isAsPlanned = document ? document.getText() === own.before : (await stateOf(host, own))?.holds === 'before';
      if (!isAsPlanned) throw new FileChanged(file.uri);
      return own;
    });
    const edited = ready.filter(({ uri }) => open.has(uri.toString()));
    this.last = {
      host,
      title,
      files: ready,
      side: 'before',
      lead: edited[0],
      byUri: new Map(ready.map((file) => [file.uri.toString(), file])),
      clean: new Set(edited.map(({ uri }) => uri.toString()).filter((uri) => open.get(uri)?.isDirty === false)),
    };
    return editOf(edited, 'after');
  }

  /** Settles when no files are being written. */
  async idle(): Promise<void> {
    await this.working;
  }

  /** Applies what was made ready: at once, without a word of the editor. */
  async apply(edit: vscode.WorkspaceEdit): Promise<void> {
    if (this.last?.lead === undefined || (await vscode.workspace.applyEdit(edit))) await this.bring('after');
  }

  /** Undoes the last change; false where there is none to undo. */
  async undo(): Promise<boolean> {
    const change = this.last;
    if (change?.side !== 'after') return false;
    const open = openDocuments();
    const edited = change.files.filter(({ uri, after }) => open.get(uri.toString())?.getText() === after);
    if (edited.length > 0) await vscode.workspace.applyEdit(editOf(edited, 'before'));
    await this.bring('before');
    return true;
  }

  /**
   * True for a file that has just the text that the last change gave it: nothing else is to be written into it unasked.
   */
  owns(document: vscode.TextDocument): boolean {
    const file = this.last?.byUri.get(document.uri.toString());
    return file !== undefined && [file.before, file.after].includes(document.getText());
  }

  private async follow(document: vscode.TextDocument): Promise<void> {
    const { lead, side } = this.last ?? {};
    if (lead === undefined || side === undefined || document.uri.toString() !== lead.uri.toString()) return;
    const other = side === 'before' ? 'after' : 'before';
    if (document.getText() === lead[other]) await this.bring(other);
  }

  /** Brings the files that are not open to a side, and saves those that are open as they were saved before. */
  private async bring(side: Side): Promise<void> {
    const change = this.last;
    if (change === undefined || change.side === side) {
      await this.working;
      return;
    }
    change.side = side;
    this.working = this.working.then(() =>
      this.funnel.run({ what: 'task.renumber' }, async () => {
        const changed = await vscode.window.withProgress(
          { location: vscode.ProgressLocation.Window, title: say('task.renumber') },
          () => write(change, side),
        );
        this.settled.fire({ side, changed, files: change.files.length - changed.length });
      }),
    );
    await this.working;
  }

  dispose(): void {
    this.listening.dispose();
    this.settled.dispose();
  }
}

/** Writes all files, with a journal for the case that the editor is stopped; gives those that were left alone. */
async function write(change: Change, side: Side): Promise<vscode.Uri[]> {
  const files = await mapAtMost(change.files, (file) => journaledFile(change.host, file, side));
  const { host, title } = change;
  return journaled(host, { title, files: files.filter((file) => file !== undefined) }, async () => {
    const left = await writeClosed(change, side);
    await saveClean(change, side);
    return left;
  });
}

/** A file as the journal has it; undefined where it does not hold the text that is to be changed. */
async function journaledFile(host: Host, file: ChangedFile, side: Side): Promise<JournaledFile | undefined> {
  const [before, after] = side === 'after' ? [file.before, file.after] : [file.after, file.before];
  const state = await stateOf(host, { path: file.path, before, after });
  return state?.holds === 'before' ? { path: file.path, before, after, mark: state.mark } : undefined;
}

/** Saves those that are open and had been saved before. */
async function saveClean({ clean, byUri }: Change, side: Side): Promise<void> {
  for (const document of openDocuments().values()) {
    const uri = document.uri.toString();
    if (clean.has(uri) && document.isDirty && document.getText() === byUri.get(uri)?.[side]) await document.save();
  }
}

/** Writes the files that are not open; gives those that have been changed since. */
async function writeClosed({ host, files }: Change, side: Side): Promise<vscode.Uri[]> {
  const open = openDocuments();
  const documentOf = ({ uri }: ChangedFile): vscode.TextDocument | undefined => open.get(uri.toString());
  const rest = files.filter((file) => documentOf(file)?.getText() !== file[side]);
  const typedIn = rest.filter((file) => documentOf(file)?.isDirty === true);
  const closed = rest.filter((file) => documentOf(file)?.isDirty !== true);
  const changes =
    side === 'after' ? closed : closed.map((file) => ({ ...file, before: file.after, after: file.before }));
  const stale = new Set(await changeUnlessStale(host, changes));
  return [...typedIn, ...closed.filter(({ path }) => stale.has(path))].map(({ uri }) => uri);
}

function editOf(files: readonly ChangedFile[], side: Side): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const file of files) {
    const edits = editsBetween(file[side === 'after' ? 'before' : 'after'], file[side]);
    for (const [uri, each] of toWorkspaceEdit(file.uri, edits).entries()) edit.set(uri, each);
  }
  return edit;
}

// The editor gives all lines of a file the same end.
function withEndsOf(document: vscode.TextDocument, { before, after, ...file }: ChangedFile): ChangedFile {
  const end = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const ended = (text: string): string => text.replace(/\r\n|\r|\n/g, end);
  return { ...file, before: ended(before), after: ended(after) };
}

/**
 * What a person has open. The editor holds more, without a tab, for a while after it was read: that is read again when
 * its file changes.
 */
function openDocuments(): ReadonlyMap<string, vscode.TextDocument> {
  const inTabs = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (hasUri(input) ? [input.uri.toString()] : []));
  const shown = new Set([
    ...inTabs,
    ...vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString()),
  ]);
  const isOpen = ({ isClosed, isDirty, uri }: vscode.TextDocument): boolean =>
    !isClosed && (isDirty || shown.has(uri.toString()));
  return new Map(vscode.workspace.textDocuments.filter(isOpen).map((document) => [document.uri.toString(), document]));
}

function hasUri(input: unknown): input is { readonly uri: vscode.Uri } {
  return typeof input === 'object' && input !== null && 'uri' in input && input.uri instanceof vscode.Uri;
}
