// Owns the façade: all that a face of the product, editor or command line, can ask of a workspace. The interface comes
// first, the wiring after it. It reads no file and keeps nothing: a change gives the next snapshot, and the old one
// stays true of its moment.
import type { FileState, ReadFile } from '../base/content';
import type { Finding } from '../base/finding';
import type { SharedMap } from '../base/sharedMap';
import type { Message, Reader } from '../base/message';
import { atOnce } from '../base/slices';
import type { Slices } from '../base/slices';
import type { Position, TextEdit } from '../base/range';
import type { Document } from '../documents/document';
import { parseDocument } from '../documents/parse';
import { fileOf } from '../documents/record';
import { startingOf } from '../documents/templates/starting';
import { draftDocument } from '../documents/templates/template';
import type { DraftedDocument, NewDocument } from '../documents/templates/template';
import { readDocument, withFile } from '../documents/workspace';
import type { Workspace } from '../documents/workspace';
import type { Knowledge } from '../knowledge/knowledge';
import type { Loaded } from '../knowledge/load';
import type { Clause, FileFinding } from '../knowledge/model';
import type { Settings } from '../knowledge/settings';
import { changing, nothingChecked, withChanges } from '../checking/checked';
import type { CheckedWorkspace } from '../checking/checked';
import { RULES } from '../checking/registry';
import { settingsFaults } from '../checking/settingsFaults';
import { checkAlone, checkAmongOthers, checkDocument } from '../checking/runner';
import type { ClauseIndex } from '../search/clauseIndex';
import { lazyIndex } from './lookup/indexKeeping';
import type { IndexKeeper, LazyIndex } from './lookup/indexKeeping';
import { fixDocuments } from '../checking/fixes';
import type { FixedDocument } from '../checking/fixes';
import type { Clipboard } from './tables/clipboardTable';
import { clauseCitation, clauseReference } from './lookup/clauseText';
import type { Completion, TypingRequest } from './completion/completion';
import { completionsAt } from './completion/completions';
import { fillEdits } from './tables/computedFill';
import type { DraftForm } from './drafting/formStep';
import { kpiTree } from './trees/kpiTree';
import { additionsTo } from './preview/additions';
import type { Additions } from './preview/additions';
import { pageOf } from './preview/page';
import type { Shown } from './preview/shown';
import type { KnownTexts } from './references/citedText';
import { createReferences, lazyPackUses } from './references/references';
import type { References } from './references/references';
import { regulationTree } from './trees/regulationTree';
import { clauseAt } from './rename/clauseAt';
import type { ClauseAtPlace } from './rename/clauseAt';
import { planRenumbering } from './rename/plan';
import type { RenumberPlan } from './rename/plan';
import { packRefusal } from './rename/renumbering';
import type { Renumbering } from './rename/renumbering';
import { roleTree } from './trees/roleTree';
import { foldsOf, outlineOf } from './symbols/namedText';
import type { Known, NamedText } from './symbols/namedText';
import type { OutlineSymbol } from './symbols/outlineSymbol';
import type { Fold } from './symbols/regulationOutline';
import { workspaceSymbols } from './symbols/workspaceSymbols';
import type { SymbolQuery, WorkspaceSymbol } from './symbols/workspaceSymbols';
import { pasteTable } from './tables/tablePaste';
import type { TablePaste } from './tables/tablePaste';
import type { TreeInput, TreeNode } from './trees/treeNode';
import { typeChoices } from './drafting/typeChoices';
import type { Chooser, TypeChoice } from './drafting/typeChoices';

/** A workspace at one moment. Paths are relative to its root, with `/`. What is shown to a person takes the reader. */
export interface Snapshot {
  /** The bundled pack and the workspace's own, laid together. */
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  /** What settings and the workspace's own packs have wrong. */
  readonly faults: readonly FileFinding[];

  /** The paths of all documents, sorted. */
  readonly paths: readonly string[];
  /** A document's text, or undefined where there is no such document or it was not read. */
  readonly text: (path: string) => string | undefined;
  /** A document, read from its text each time it is asked for. */
  readonly document: (path: string) => Document | undefined;
  /** A text as this workspace would read it at a path, whether it is kept there or only being typed. */
  readonly read: (path: string, text: string) => Document;
  /** The edits that fill the open formula and total cells of a text. */
  readonly fill: (path: string, text: string) => readonly TextEdit[];
  /** What pasting a table at a place of a text does; undefined where it is pasted like other text. */
  readonly paste: (
    path: string,
    text: string,
    paste: { readonly position: Position; readonly clipboard: Clipboard },
  ) => TablePaste | undefined;
  /** What may be inserted at a place of a text, the likeliest first; nothing in prose, at once. */
  readonly completions: (path: string, text: string, request: TypingRequest) => readonly Completion[];
  /** The findings of one document, in the order of its text. */
  readonly findingsOf: (path: string) => readonly Finding[];
  /** The findings of every document, by path. */
  readonly findings: SharedMap<readonly Finding[]>;
  /**
   * The next snapshot in which the values that follow from others are written into drafts, of one rule's findings or of
   * all, and what was written.
   */
  readonly fixed: (paths: readonly string[], rule?: string) => Fixed;
  /** The file of the main pack that explains a rule, or undefined for what is no rule of ours. */
  readonly ruleDoc: (rule: string) => string | undefined;

  /** What the preview adds to a document, for one rendering; undefined where there is no such document. */
  readonly preview: (path: string, to: Pick<Shown, 'reader' | 'addressOf'>) => Additions | undefined;

  /** A document as a page of its own, in HTML; undefined where there is no such document or it was not read. */
  readonly page: (path: string, reader: Reader, style: string) => string | undefined;

  /** The next snapshot, in which some files are as given. */
  readonly update: (files: Iterable<FileState>) => Change;
  /**
   * The next snapshot after settings or packs changed: all documents are read and checked anew, in slices of about one
   * document each, so that an editor stays free; the clause index is only brought up to date.
   */
  readonly reopen: (loaded: Loaded, files: Iterable<ReadFile>) => Slices<Snapshot>;

  /**
   * The clause index, opened on first use, by what the keeper has of it, and shared by all snapshots of one knowledge
   * base.
   */
  readonly index: (keeper?: IndexKeeper) => Promise<ClauseIndex>;
  /** How a document refers to a clause: `§3.2.2`. */
  readonly reference: (clause: Clause) => string;
  /** A clause as it is quoted elsewhere. */
  readonly citation: (clause: Clause, reader: Reader) => string;
  /** The roots of a tree of the activity bar. */
  readonly tree: (name: TreeName, reader: Reader) => TreeNode[];

  /** What texts cite, what is known of a clause, and who refers to it. */
  readonly references: References;

  /** Globs of the files that have an outline of ours. */
  readonly outlined: readonly string[];
  /** The outline of a regulation file or a document. */
  readonly outline: (text: NamedText, reader: Reader) => OutlineSymbol[];
  /** What of a regulation file can be folded. */
  readonly folds: (text: NamedText) => Fold[];
  /** Clauses, posts, indicators, document types and documents that answer what is typed. */
  readonly symbols: (asked: SymbolQuery) => WorkspaceSymbol[];

  /** The clause that is cited at a place of a document or pack, or numbered on that line of a regulation file. */
  readonly clauseAt: (text: NamedText, position: Position) => ClauseAtPlace | undefined;
  /** Why clauses of a pack cannot be renumbered; undefined where they can. */
  readonly renumberRefusal: (pack: string) => Message | undefined;
  /**
   * What giving clauses other numbers changes, in documents and own packs; planned in slices. Nothing is changed yet.
   */
  readonly renumber: (renumbering: Renumbering) => Slices<RenumberPlan>;

  /** All document types, those that the person writes first. */
  readonly typeChoices: (chooser: Chooser) => TypeChoice[];
  /**
   * The form of a new document, to walk through; newDocumentOf makes of its answers what {@link Snapshot.draft} takes.
   */
  readonly form: (wanted: Omit<DraftForm, 'workspace'>) => DraftForm;
  /**
   * A new document's path and text. It starts with what earlier documents hand on, unless `starting` says with what.
   */
  readonly draft: (wanted: NewDocument) => DraftedDocument;
}

/** What a change leads to. */
export interface Change {
  readonly snapshot: Snapshot;
  /**
   * The findings of every document that the change can have altered, others than those changed too; none for one that
   * is gone.
   */
  readonly changed: ReadonlyMap<string, readonly Finding[]>;
}

/** A snapshot in which values were written, and the documents that changed. */
export interface Fixed {
  readonly snapshot: Snapshot;
  readonly documents: readonly FixedDocument[];
}

/** The trees of the activity bar. */
export type TreeName = 'regulation' | 'roles' | 'kpis';

/**
 * Opens a workspace: what it goes by, and its Markdown files. Which of them are documents is decided here. `strict`
 * checks drafts as submissions, in this snapshot and all that follow from it.
 */
export function openSnapshot(loaded: Loaded, files: Iterable<ReadFile>, strict = false): Snapshot {
  return atOnce(openWith(lazyIndex(loaded.knowledge), loaded, { files, strict }));
}

function* openWith(
  index: LazyIndex,
  loaded: Loaded,
  { files, strict }: { readonly files: Iterable<ReadFile>; readonly strict: boolean },
): Slices<Snapshot> {
  const isPackFile = (path: string): boolean => loaded.packs.some(({ folder }) => path.startsWith(`${folder}/`));
  const candidates = [...files].filter(({ path }) => !isPackFile(path));
  const { next } = yield* changing(nothingChecked(loaded.knowledge, loaded.settings, strict), candidates);
  return snapshotOf(next, {
    faults: [...loaded.findings, ...settingsFaults(loaded)],
    folderOf: loaded.folderOf,
    packs: loaded.packs,
    isPackFile,
    index,
    packUses: lazyPackUses(loaded.knowledge),
  });
}

/** What stays the same from one snapshot to the next. */
interface Shared {
  readonly faults: readonly FileFinding[];
  readonly folderOf: Known['folderOf'];
  readonly packs: Loaded['packs'];
  /** A pack's contract looks like a document of its own type, and is none. */
  readonly isPackFile: (path: string) => boolean;
  readonly index: LazyIndex;
  readonly packUses: ReturnType<typeof lazyPackUses>;
}

const TREES: Readonly<Record<TreeName, (input: TreeInput) => TreeNode[]>> = {
  regulation: regulationTree,
  roles: roleTree,
  kpis: kpiTree,
};

function snapshotOf(checked: CheckedWorkspace, shared: Shared): Snapshot {
  const { workspace, findings } = checked;
  const { knowledge, settings, documents } = workspace;
  const isUnread = (path: string): boolean => documents.get(path)?.unread !== undefined;
  const known: KnownTexts = { knowledge, folderOf: shared.folderOf, isDocument: (path) => documents.has(path) };
  return {
    faults: shared.faults,
    index: shared.index.open,
    knowledge,
    settings,
    findings,
    get paths() {
      return [...documents.keys()].sort();
    },
    text: (path) => textOf(documents, path),
    document: (path) => readDocument(workspace, path),
    read: (path, text) => parseDocument(knowledge, path, text),
    fill: (path, text) => (shared.isPackFile(path) || isUnread(path) ? [] : fillEdits(checked, path, text)),
    paste: (path, text, { position, clipboard }) =>
      isUnread(path) ? undefined : pasteTable(parseDocument(knowledge, path, text), position, clipboard),
    completions: (path, text, request) =>
      shared.isPackFile(path) || isUnread(path)
        ? []
        : completionsAt(
            {
              workspace,
              text,
              read: (each) => parseDocument(knowledge, path, each),
              check: (each) =>
                checkDocument({ workspace: withFile(workspace, path, each), path, strict: checked.strict }),
            },
            request,
          ),
    findingsOf: (path) => findings.get(path) ?? [],
    fixed: (paths, rule) => {
      const fixed = fixDocuments(checked, paths, rule);
      return { snapshot: snapshotOf(fixed.checked, shared), documents: fixed.documents };
    },
    preview: (path, to) => ((shown) => shown && additionsTo(shown))(shownAs(checked, path, to)),
    page: (path, reader, style) =>
      ((shown) => shown && pageOf(shown, style))(
        isUnread(path) ? undefined : shownAs(checked, path, { reader, addressOf: () => undefined }),
      ),
    ruleDoc: (rule) => (RULES.some(({ id }) => id === rule) ? `rules/${rule}.md` : undefined),
    update: (files) => {
      const { next, changed } = withChanges(
        checked,
        [...files].filter(({ path }) => !shared.isPackFile(path)),
      );
      return { snapshot: snapshotOf(next, shared), changed };
    },
    reopen: (loaded, files) =>
      openWith(lazyIndex(loaded.knowledge, shared.index), loaded, { files, strict: checked.strict }),
    reference: (clause) => clauseReference(knowledge, clause),
    citation: (clause, reader) => clauseCitation(knowledge, clause, reader),
    tree: (name, reader) => TREES[name]({ knowledge, reader }),
    references: createReferences(workspace, known, shared.packUses),
    get outlined() {
      return [
        ...settings.documents,
        ...Array.from(shared.folderOf.values(), (folder) => `${folder}/regulation/**/*.md`),
      ];
    },
    outline: (text, reader) => outlineOf(known, text, reader),
    folds: (text) => foldsOf(known, text),
    symbols: (asked) => workspaceSymbols(workspace, asked),
    clauseAt: (text, position) => clauseAt(known, text, position),
    renumberRefusal: (pack) => packRefusal(knowledge, shared.folderOf, pack),
    renumber: (renumbering) =>
      planRenumbering({ ...shared, knowledge, documents: [...documents.values()] }, renumbering),
    typeChoices: (chooser) => typeChoices(workspace, chooser),
    form: (wanted) => ({ ...wanted, workspace }),
    draft: (wanted) => draftDocument({ ...wanted, starting: wanted.starting ?? startingOf(workspace, wanted) }),
  };
}

function textOf(documents: Workspace['documents'], path: string): string | undefined {
  const record = documents.get(path);
  return record && fileOf(record).text;
}

function shownAs(
  { workspace, strict, findings: all }: CheckedWorkspace,
  path: string,
  to: Pick<Shown, 'reader' | 'addressOf'>,
): Shown | undefined {
  const document = readDocument(workspace, path);
  if (document === undefined) return undefined;
  const findings = all.get(path) ?? [];
  const request = { workspace, path, strict: true };
  const submitted =
    strict || document.status !== 'draft' ? findings : checkAmongOthers(request, checkAlone(document, request));
  const obstacles = submitted.filter(({ severity }) => severity === 'error').length;
  return { ...to, document, knowledge: workspace.knowledge, findings, obstacles };
}
