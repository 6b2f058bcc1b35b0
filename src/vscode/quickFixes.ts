// Owns offering fixes: one finding's, all of its rule in the file, all of the file. What a fix changes was decided by the rule.
import * as vscode from 'vscode';
import type { Finding } from '../base/finding';
import { render } from '../base/message';
import { overlaps } from '../base/range';
import { editsOf } from '../features/fixAll';
import { toWorkspaceEdit } from './places';
import { SOURCE } from './problems';
import type { Problems } from './problems';
import { currentReader, say } from './reading';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('opsRegulation');

/** Registers the quick fixes of documents. */
export function registerQuickFixes(problems: Problems): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range, context) =>
      context.only?.intersects(vscode.CodeActionKind.Source) === true ? sourceActions(document, problems) : quickFixes(document, range, { problems, context }),
  };
  const providedCodeActionKinds = [vscode.CodeActionKind.QuickFix, FIX_ALL];
  return vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, { providedCodeActionKinds });
}

interface Asked {
  readonly problems: Problems;
  readonly context: vscode.CodeActionContext;
}

function quickFixes(document: vscode.TextDocument, range: vscode.Range, { problems, context }: Asked): vscode.CodeAction[] {
  const all = problems.of(document.uri);
  const here = all.filter((finding) => overlaps(finding.range, range));
  const single = here.flatMap((finding) => finding.fixes.map((fix) => {
    const action = new vscode.CodeAction(render(fix.title, currentReader()), vscode.CodeActionKind.QuickFix);
    action.edit = toWorkspaceEdit(document.uri, fix.edits);
    action.diagnostics = context.diagnostics.filter((each) => each.source === SOURCE && each.code === finding.rule);
    action.isPreferred = finding.expected !== undefined;
    return action;
  }));
  const rules = [...new Set(here.map((finding) => finding.rule))].filter((rule) => fixable(all, rule) > 1);
  const ofRule = rules.map((rule) => fixAllAction(document, say('fix.all-of-rule', { rule, count: fixable(all, rule) }), editsOf(all, rule)));
  const everything = single.length > 0 && fixable(all) > 1 ? [fixAllAction(document, say('fix.all', { count: fixable(all) }), editsOf(all))] : [];
  return [...single, ...ofRule, ...everything];
}

function fixable(findings: readonly Finding[], rule?: string): number {
  return findings.filter((finding) => finding.fixes.length > 0 && (rule === undefined || finding.rule === rule)).length;
}

function fixAllAction(document: vscode.TextDocument, title: string, edits: ReturnType<typeof editsOf>, kind = vscode.CodeActionKind.QuickFix): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.edit = toWorkspaceEdit(document.uri, edits);
  return action;
}

function sourceActions(document: vscode.TextDocument, problems: Problems): vscode.CodeAction[] {
  const edits = editsOf(problems.of(document.uri));
  return edits.length === 0 ? [] : [fixAllAction(document, say('fix.all', { count: edits.length }), edits, FIX_ALL)];
}
