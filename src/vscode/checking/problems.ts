// The Problems of all folders: findings of documents, open or closed, and of settings and packs become diagnostics,
// published a file at a time.
import * as vscode from 'vscode';
import { countOf, waitsForPerson } from '../../base/finding';
import type { Finding, Severity } from '../../base/finding';
import { render, renderArgument } from '../../base/message';
import type { FileFinding } from '../../knowledge/model';
import type { Funnel } from '../funnel';
import { toRange } from '../places';
import { currentReader, say } from '../reading';
import { packUri, rulePageUri } from '../workspace/regulationText';
import type { Workspaces } from '../workspace/workspaces';
import type { WorkspaceState } from '../workspace/workspaceState';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

interface Published {
  readonly state: WorkspaceState;
  readonly uri: vscode.Uri;
  readonly findings: readonly Finding[];
}

/** Keeps Problems current, and remembers the findings for quick fixes. */
export class Problems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('ops-regulation');
  private readonly published = new Map<string, Published>();
  /** The files of each folder that its settings' and packs' findings stand in. */
  private readonly faulty = new Map<WorkspaceState, readonly vscode.Uri[]>();
  private readonly changed = new vscode.EventEmitter<undefined>();
  private readonly subscriptions: vscode.Disposable[];

  /** Fires when Problems were published. */
  readonly onDidChange = this.changed.event;

  /** `bundled`: what the pack that comes with the extension has wrong. */
  constructor(workspaces: Workspaces, bundled: readonly FileFinding[], funnel: Funnel) {
    const task = { what: 'task.show' } as const;
    this.subscriptions = [
      funnel.on(workspaces.onDidCheck, task, ({ state, changed }) => {
        for (const [path, findings] of changed) this.publish({ state, uri: state.uriOf(path), findings });
        this.changed.fire(undefined);
      }),
      funnel.on(workspaces.onDidLoad, task, (state) => {
        this.publishFaults(state);
      }),
      funnel.on(workspaces.onDidRemove, task, (state) => {
        this.forget(state);
      }),
    ];
    const { active } = workspaces;
    for (const [path, findings] of byPath(bundled))
      this.publish({ state: active, uri: packUri(active, active.current.knowledge.main, path), findings });
  }

  /** The findings of a file as last published. */
  of(uri: vscode.Uri): readonly Finding[] {
    return this.published.get(uri.toString())?.findings ?? [];
  }

  /** How many findings of some severities all files have together. */
  count(...severities: Severity[]): number {
    return this.countOf(({ severity }) => severities.includes(severity));
  }

  /** How many places of drafts a person is still to fill in, in all files together. */
  get unfilled(): number {
    return this.countOf((finding) => waitsForPerson(finding) && finding.severity === 'information');
  }

  private countOf(counts: (finding: Finding) => boolean): number {
    return countOf([...this.published.values()].flatMap(({ findings }) => findings).filter(counts));
  }

  /** Words everything anew: the reader may have changed. */
  refresh(): void {
    for (const each of this.published.values()) this.show(each);
  }

  private publish(published: Published): void {
    const key = published.uri.toString();
    if (published.findings.length > 0) this.published.set(key, published);
    else if (!this.published.delete(key)) return; // most documents have nothing, and had nothing
    this.show(published);
  }

  private show({ state, uri, findings }: Published): void {
    this.collection.set(
      uri,
      findings.map((finding) => toDiagnostic(state, finding)),
    );
  }

  private publishFaults(state: WorkspaceState): void {
    for (const uri of this.faulty.get(state) ?? []) this.publish({ state, uri, findings: [] });
    const faults = [...byPath(state.current.faults)].map(([path, findings]) => ({
      state,
      uri: state.uriOf(path),
      findings,
    }));
    this.faulty.set(
      state,
      faults.map(({ uri }) => uri),
    );
    for (const each of faults) this.publish(each);
    this.changed.fire(undefined);
  }

  private forget(gone: WorkspaceState): void {
    for (const { state, uri } of [...this.published.values()])
      if (state === gone) this.publish({ state, uri, findings: [] });
    this.faulty.delete(gone);
    this.changed.fire(undefined);
  }

  dispose(): void {
    for (const each of [...this.subscriptions, this.collection, this.changed]) each.dispose();
  }
}

function byPath(findings: readonly FileFinding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const { path, finding } of findings) files.set(path, [...(files.get(path) ?? []), finding]);
  return files;
}

function toDiagnostic(state: WorkspaceState, finding: Finding): vscode.Diagnostic {
  const reader = currentReader();
  const clause = finding.clause === undefined ? '' : ` ${finding.clause}`;
  const diagnostic = new vscode.Diagnostic(
    toRange(finding.range),
    `${render(finding.message, reader)}${clause}`,
    SEVERITY[finding.severity],
  );
  const title = renderArgument(state.current.knowledge.ruleTitle(finding.rule), reader);
  const isExplained = state.current.checking.ruleDoc(finding.rule) !== undefined;
  diagnostic.source = say('problems.source');
  diagnostic.code = isExplained ? { value: title, target: rulePageUri(title) } : title;
  diagnostic.relatedInformation = (finding.related ?? []).map(
    (related) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(state.uriOf(related.path), toRange(related.range)),
        render(related.message, reader),
      ),
  );
  return diagnostic;
}

/** Whether a diagnostic of the editor is the one that tells a finding. */
export function tells(state: WorkspaceState, diagnostic: vscode.Diagnostic, finding: Finding): boolean {
  const told = toDiagnostic(state, finding);
  return (
    diagnostic.source === told.source && diagnostic.message === told.message && diagnostic.range.isEqual(told.range)
  );
}
