// Owns the Problems of all documents, open or closed: findings become diagnostics, published a file at a time.
import * as vscode from 'vscode';
import type { Finding, Severity } from '../base/finding';
import { render } from '../base/message';
import { toRange } from './places';
import { currentReader } from './reading';
import type { WorkspaceState } from './workspaceState';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** The name under which Problems shows our findings. */
export const SOURCE = 'ops-regulation';

/** Keeps Problems current, and remembers the findings for quick fixes. */
export class Problems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection(SOURCE);
  private readonly findings = new Map<string, readonly Finding[]>();
  private readonly subscription: vscode.Disposable;

  constructor(private readonly state: WorkspaceState) {
    this.subscription = state.onDidChange((changed) => { this.publish(changed); });
  }

  /** The findings of a file as last published. */
  of(uri: vscode.Uri): readonly Finding[] {
    return this.findings.get(uri.toString()) ?? [];
  }

  /** How many errors all documents have together. */
  get errors(): number {
    return [...this.findings.values()].flat().filter((finding) => finding.severity === 'error').length;
  }

  private publish(changed: ReadonlyMap<string, readonly Finding[]>): void {
    for (const [path, findings] of changed) {
      const uri = this.state.uriOf(path);
      this.findings.set(uri.toString(), findings);
      this.collection.set(uri, findings.map(toDiagnostic));
    }
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }
}

function toDiagnostic(finding: Finding): vscode.Diagnostic {
  const clause = finding.clause === undefined ? '' : ` ${finding.clause}`;
  const text = `${render(finding.message, currentReader())}${clause}`;
  const diagnostic = new vscode.Diagnostic(toRange(finding.range), text, SEVERITY[finding.severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = finding.rule;
  return diagnostic;
}
