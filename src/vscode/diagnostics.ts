// Owns showing findings in Problems, file by file.
import { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, Uri } from 'vscode';
import type { DiagnosticCollection } from 'vscode';
import type { Finding, Severity } from '../base/finding';
import { render } from '../base/message';
import { readClauseNumber } from '../knowledge/clauseNumber';
import type { Service } from '../features/service';
import { editorRange, packUri } from './places';
import type { OpenFolder } from './openFolders';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The name under which Problems shows our findings. */
export const SOURCE = 'ops-regulation';

/** A finding as Problems shows it: in the reader's language, with the clause that it breaks as a place to go to. */
export function diagnosticOf(finding: Finding, root: Uri, service: Service): Diagnostic {
  const text = render(finding.message, service.reader);
  const basis = finding.clause === undefined ? '' : ` [${finding.clause}]`;
  const diagnostic = new Diagnostic(editorRange(finding.range), `${text}${basis}`, SEVERITIES[finding.severity]);
  const { main } = service.knowledge;
  const page = `rules/${finding.rule}.md`;
  diagnostic.source = SOURCE;
  diagnostic.code = service.packText(main, page) === undefined ? finding.rule : { value: finding.rule, target: packUri({ pack: main, path: page }) };
  diagnostic.relatedInformation = [...clauseInformation(finding, service), ...(finding.related ?? []).map((related) =>
    new DiagnosticRelatedInformation(new Location(Uri.joinPath(root, related.path), editorRange(related.range)), render(related.message, service.reader)))];
  return diagnostic;
}

function clauseInformation(finding: Finding, service: Service): DiagnosticRelatedInformation[] {
  const reference = finding.clause === undefined ? undefined : readClauseNumber(finding.clause);
  const clause = reference && service.clause(reference);
  if (clause === undefined) return [];
  const place = new Location(packUri({ pack: clause.pack, path: clause.source.path }), editorRange(clause.source.range));
  return [new DiagnosticRelatedInformation(place, service.citation(clause))];
}

/** Shows the findings of one file as they are now. */
export function publish(collection: DiagnosticCollection, { root, service }: OpenFolder, path: string): void {
  if (root === undefined) return;
  const own = service.packFindings.filter((each) => each.path === path).map((each) => each.finding);
  const findings = [...own, ...service.findings(path)];
  const uri = Uri.joinPath(root, path);
  if (findings.length === 0) collection.delete(uri);
  else collection.set(uri, findings.map((finding) => diagnosticOf(finding, root, service)));
}

/** Shows the findings of a whole folder, and takes back those of files that are no longer there. */
export function publishAll(collection: DiagnosticCollection, folder: OpenFolder): void {
  const { root, service } = folder;
  if (root === undefined) return;
  const paths = new Set([...service.workspace().documents.keys(), ...service.packFindings.map((each) => each.path)]);
  const current = new Set([...paths].map((path) => Uri.joinPath(root, path).toString()));
  const inFolder = root.toString().replace(/\/?$/, '/');
  const gone: Uri[] = [];
  collection.forEach((uri) => {
    if (uri.toString().startsWith(inFolder) && !current.has(uri.toString())) gone.push(uri);
  });
  for (const uri of gone) collection.delete(uri);
  for (const path of paths) publish(collection, folder, path);
}
