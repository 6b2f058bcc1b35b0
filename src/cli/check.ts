// Owns the command `check`: which documents, mending them, and the exit code. How findings are shown is report.ts's affair.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../base/finding';
import { message } from '../base/message';
import { applyEdits } from '../base/range';
import { withFile } from '../documents/workspace';
import type { Workspace } from '../documents/workspace';
import { editsOf } from '../features/fixAll';
import { checkDocument } from '../rules/runner';
import { commandOptions, oneOf, UsageError } from './arguments';
import type { Console } from './console';
import { inside, openWorkspace, replaceFile } from './files';
import type { Opened } from './files';
import type { ExitCode } from './command';
import { jsonReport, textReport } from './report';
import type { Report } from './report';

const MAX_ROUNDS = 10; // a fix can make another computable: a share, then the total of shares

/** `check [PATH…] [--strict] [--fix] [--format text|json]` */
export async function checkCommand(output: Console, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = commandOptions(args, { strict: { type: 'boolean' }, fix: { type: 'boolean' }, format: { type: 'string' } });
  if (values.help === true) {
    output.print(message('cli.help.check'));
    return 0;
  }
  const format = oneOf('format', values.format, ['text', 'json'] as const) ?? 'text';
  const opened = await openWorkspace(output.workspace);
  const paths = choosePaths(opened, positionals);
  const strict = values.strict === true;
  const workspace = values.fix === true ? await mend(opened, paths, strict) : opened.workspace;
  const findings = [
    ...opened.findings,
    ...paths.flatMap((each) => checkDocument({ workspace, path: each, strict }).map((finding) => ({ path: each, finding }))),
  ];
  const report: Report = { documents: paths.length, findings, main: workspace.knowledge.main };
  output.write(format === 'json' ? jsonReport(report, output.reader) : textReport(report, output.reader));
  return findings.some(({ finding }) => finding.severity === 'error') ? 1 : 0;
}

function choosePaths({ root, workspace }: Opened, wanted: readonly string[]): string[] {
  const all = [...workspace.documents.keys()];
  if (wanted.length === 0) return all;
  return [...new Set(wanted.flatMap((each) => {
    const relative = path.relative(root, inside(root, path.resolve(each).startsWith(root) ? path.resolve(each) : each)).split(path.sep).join('/');
    const found = all.filter((document) => relative === '' || document === relative || document.startsWith(`${relative}/`));
    if (found.length === 0) throw new UsageError(message('cli.no-document', { path: each }));
    return found;
  }))];
}

async function mend({ root, workspace }: Opened, paths: readonly string[], strict: boolean): Promise<Workspace> {
  let current = workspace;
  for (const each of paths) {
    const before = current.documents.get(each);
    if (before === undefined) continue;
    current = mendDocument(current, each, strict);
    const after = current.documents.get(each)?.text ?? before.text;
    if (after === before.text) continue;
    const onDisk = await readFile(path.join(root, each), 'utf8');
    if (onDisk !== before.text) throw new UsageError(message('cli.changed-meanwhile', { path: each }));
    await replaceFile(path.join(root, each), after);
  }
  return current;
}

function mendDocument(workspace: Workspace, file: string, strict: boolean): Workspace {
  let current = workspace;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const text = current.documents.get(file)?.text ?? '';
    const computable = checkDocument({ workspace: current, path: file, strict }).filter(isComputable);
    const mended = applyEdits(text, editsOf(computable));
    if (mended === text) return current;
    current = withFile(current, file, mended);
  }
  return current;
}

// Only what has one right value is mended unasked: a form to fill in, a section to move or a comment to delete is the writer's choice.
function isComputable(finding: Finding): boolean {
  return finding.expected !== undefined && finding.fixes[0]?.edits.length === 1 && finding.fixes[0].edits[0]?.newText === finding.expected && finding.rule !== 'clause-unknown';
}
