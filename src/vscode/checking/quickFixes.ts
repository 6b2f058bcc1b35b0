// Offering fixes: one finding's, all of its rule in the file, all that can be computed in the file; why a value is what
// it is, and trying another. What a fix changes
// was decided by the rule, and what is computed by features, so that the command line fixes the same.
import * as vscode from 'vscode';
import type { Finding, NewFile } from '../../base/finding';
import { render } from '../../base/message';
import { linesOf, touches } from '../../base/range';
import type { TextEdit } from '../../base/range';
import { editsBetween } from '../../base/textEdits';
import { isReachable } from '../../files/place';
import { settlingAction } from '../calculation/settling';
import { editorHost } from '../workspace/host';
import { tryTitle } from '../calculation/hover';
import { placeArguments } from '../calculation/whatIf';
import type { Funnel } from '../funnel';
import { toWorkspaceEdit } from '../places';
import { tells } from './problems';
import type { Problems } from './problems';
import { currentReader, say, writerName } from '../reading';
import type { Workspaces } from '../workspace/workspaces';
import type { WorkspaceState } from '../workspace/workspaceState';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('opsRegulation');

/** Registers the quick fixes of documents. */
export function registerQuickFixes(workspaces: Workspaces, problems: Problems, funnel: Funnel): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range, context) =>
      funnel.run({ what: 'task.fix', where: document.uri.path }, () => {
        if (!workspaces.mayChange(document)) return [];
        const all = problems.of(document.uri);
        const asked = { document, all, state: workspaces.of(document.uri) };
        return context.only?.intersects(vscode.CodeActionKind.Source) === true
          ? bulkActions(asked, { least: 1, kind: FIX_ALL })
          : quickFixes(asked, range, context);
      }),
  };
  const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix, FIX_ALL];
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, { providedCodeActionKinds });
}

interface FixRequest {
  readonly document: vscode.TextDocument;
  readonly all: readonly Finding[];
  readonly state: WorkspaceState | undefined;
}

async function quickFixes(
  asked: FixRequest,
  range: vscode.Range,
  context: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  const { document, all, state } = asked;
  const here = all.filter((finding) => touches(finding.range, range));
  const lines = linesOf(document.getText());
  const single = await Promise.all(
    here.flatMap((finding) =>
      finding.fixes.map(async (fix, index) => {
        const title = state?.current.checking.fixTitle(fix, lines) ?? fix.title;
        const action = actionOf(document, render(title, currentReader()), fix.edits);
        for (const file of fix.creates ?? []) await create(action, state, file);
        action.diagnostics = context.diagnostics.filter((each) => state && tells(state, each, finding));
        action.isPreferred = index === 0 && fix.applicability === 'safe';
        return action;
      }),
    ),
  );
  const safe = here.filter(({ fixes }) => fixes.some(({ applicability }) => applicability === 'safe'));
  const ofRule = [...new Set(safe.map(({ rule }) => rule))].flatMap((rule) => bulkActions(asked, { least: 2, rule }));
  const bulk = safe.length > 0 ? bulkActions(asked, { least: 2 }) : [];
  const settling =
    here.length > 0 && state !== undefined ? settlingAction(state, document.uri, range.start) : undefined;
  return [
    ...single,
    ...ofRule,
    ...bulk,
    ...(settling === undefined ? [] : [settling]),
    ...whyActions(asked, range),
    ...tryActions(asked, range, context),
  ];
}

/** Why? The hover at the cursor says it, where there is anything to say. */
function whyActions({ document, state }: FixRequest, range: vscode.Range): vscode.CodeAction[] {
  const path = state?.pathOf(document.uri);
  const found = path && state?.current.calculation.explain(path, range.start, currentReader());
  if (found === undefined || found === '' || found.reasons.length === 0) return [];
  const action = new vscode.CodeAction(say('explain.why'), vscode.CodeActionKind.QuickFix);
  action.command = { command: 'editor.action.showHover', title: '' };
  return [action];
}

/** Trying another value, or reaching a goal: told to those who ask, without a bulb at every value. */
function tryActions(
  { document, state }: FixRequest,
  range: vscode.Range,
  { triggerKind }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const path = state?.pathOf(document.uri);
  const value = path && state?.current.calculation.valueAt(path, range.start, currentReader());
  const title = value === undefined || value === '' ? undefined : tryTitle(value);
  if (title === undefined || triggerKind !== vscode.CodeActionTriggerKind.Invoke) return [];
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'opsRegulation.whatIf', title, arguments: placeArguments(document.uri, range.start) };
  return [action];
}

interface Bulk {
  /** Below this many values there is nothing to do at once. */
  readonly least: number;
  readonly rule?: string;
  readonly kind?: vscode.CodeActionKind;
}

/**
 * The action that writes all values that may be written unasked; none where they are too few, or the file has been
 * changed since it was read.
 */
function bulkActions(
  { document, state }: FixRequest,
  { least, rule, kind = vscode.CodeActionKind.QuickFix }: Bulk,
): vscode.CodeAction[] {
  const path = state?.pathOf(document.uri);
  if (state === undefined || path === undefined) return [];
  const [fixed] = state.current.fix([path], { rule, me: writerName() }).documents;
  const count = fixed?.written.length ?? 0;
  if (fixed === undefined || count < least) return [];
  const title =
    rule === undefined
      ? say('fix.computed', { count })
      : say('fix.all-of-rule', { rule: state.current.knowledge.ruleTitle(rule), count });
  return [actionOf(document, title, editsBetween(fixed.before, fixed.after), kind)];
}

// A file that a fix makes is opened too: it is there to be filled in. By way of a link, which may lead out of the
// folder, none is made.
async function create(action: vscode.CodeAction, state: WorkspaceState | undefined, file: NewFile): Promise<void> {
  const uri = state?.uriOf(file.path);
  if (
    uri === undefined ||
    state?.folder === undefined ||
    state.pathOf(uri) === undefined ||
    !(await isReachable(editorHost(state.folder), file.path))
  )
    return;
  action.edit?.createFile(uri, {
    overwrite: false,
    ignoreIfExists: true,
    contents: new TextEncoder().encode(file.text),
  });
  action.command = { command: 'opsRegulation.openAt', title: '', arguments: [uri.toString()] };
}

function actionOf(
  document: vscode.TextDocument,
  title: string,
  edits: readonly TextEdit[],
  kind = vscode.CodeActionKind.QuickFix,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.edit = toWorkspaceEdit(document.uri, edits);
  return action;
}
