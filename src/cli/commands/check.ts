// The command `check`: which documents, fixing them, and the exit code. How findings are shown is up to report.ts.
import { message } from '../../base/message';
import type { Report } from '../../features/answers/checkAnswer';
import type { Snapshot } from '../../features/service';
import { changeUnlessStale } from '../../files/changing';
import { commandOptions, oneOf, UsageError } from '../arguments';
import { choosePaths } from '../choosePaths';
import type { Console } from '../console';
import { openWorkspace } from '../files';
import type { Opened } from '../files';
import type { ExitCode } from '../command';
import { textReport } from '../report';

/** `check [PATH…] [--strict] [--fix] [--format text|json]` */
export async function checkCommand(output: Console, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = commandOptions(args, {
    strict: { type: 'boolean' },
    fix: { type: 'boolean' },
    format: { type: 'string' },
  });
  if (values.help === true) {
    output.print(message('cli.help.check'));
    return 0;
  }
  const format = oneOf('format', values.format, ['text', 'json'] as const) ?? 'text';
  const opened = await openWorkspace(output.workspace, { strict: values.strict === true });
  const paths = choosePaths(opened, positionals);
  const { snapshot, documents } =
    values.fix === true ? await fix(opened, paths) : { snapshot: opened.snapshot, documents: [] };
  const findings = [
    ...snapshot.faults,
    ...paths.flatMap((each) => snapshot.checking.of(each).map((finding) => ({ path: each, finding }))),
  ];
  const written = documents.flatMap((each) => each.written.map((one) => ({ path: each.path, ...one })));
  const passedOver = positionals.length === 0 ? opened.passedOver : [];
  const report: Report = { documents: paths.length, findings, written, passedOver, main: snapshot.knowledge.main };
  output.write(
    format === 'json'
      ? `${JSON.stringify(snapshot.checking.answer(report, output.reader))}\n`
      : textReport(report, output.reader),
  );
  if (paths.length === 0) output.warn(message('cli.check-nothing'));
  if (paths.length === 0 && isAnyThere(opened)) return 2;
  return findings.some(({ finding }) => finding.severity === 'error') ? 1 : 0;
}

/** True where documents were probably meant to be: of a workspace without any file there is nothing to say. */
function isAnyThere({ passedOver, hasMarkdown }: Opened): boolean {
  return hasMarkdown || passedOver.length > 0;
}

/** Writes into drafts what can be computed. A file that changed meanwhile stays as it is. */
async function fix({ host, snapshot }: Opened, paths: readonly string[]): Promise<ReturnType<Snapshot['fix']>> {
  const fixed = snapshot.fix(paths);
  for (const document of fixed.documents) {
    const [stale] = await changeUnlessStale(host, [document]);
    if (stale !== undefined) throw new UsageError(message('cli.changed-meanwhile', { path: stale }));
  }
  return fixed;
}
