// The command `check`: which documents, fixing them, and the exit code. How findings are shown is up to report.ts.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import type { Report } from '../../features/answers/checkAnswer';
import type { Snapshot } from '../../features/service';
import { mapAtMost } from '../../files/atMost';
import { readMany } from '../../files/reading';
import { changeUnlessStale } from '../../files/writing/changing';
import { commandOptions, oneOf, UsageError } from '../arguments';
import { choosePaths } from '../choosePaths';
import { errorMessage } from '../console';
import type { Console } from '../console';
import { openWorkspace } from '../files';
import type { Opened } from '../files';
import type { ExitCode } from '../command';
import { textReport } from '../report';

/**
 * `check [PATH…] [--strict] [--fix [--dry-run] [--as PERSON]] [--locked] [--format text|json]`. Exit code 2 where
 * `--fix` leaves files as they were.
 */
export async function checkCommand(output: Console, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = commandOptions(args, {
    strict: { type: 'boolean' },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    as: { type: 'string' },
    locked: { type: 'boolean' },
    format: { type: 'string' },
  });
  if (values.help === true) {
    output.print(message('cli.help.check'));
    return 0;
  }
  const format = oneOf('format', values.format, ['text', 'json'] as const) ?? 'text';
  const isFixing = values.fix === true;
  const isTrying = values['dry-run'] === true;
  if (isTrying && !isFixing) throw new UsageError(message('cli.dry-run-alone'));
  const opened = await openWorkspace(output, {
    strict: values.strict === true,
    data: true,
    unfinished: isFixing && !isTrying ? 'refuse' : 'warn',
    ...(positionals.length > 0 && { shown: positionals }),
  });
  const paths = choosePaths(opened, positionals);
  const { snapshot, documents, left } = isFixing
    ? await fix(opened, paths, { alsoLocked: values.locked === true, me: values.as ?? '', isTrying })
    : { snapshot: opened.snapshot, documents: [], left: [] };
  for (const why of left) output.warn(why);
  const findings = [
    ...snapshot.faults,
    ...paths.flatMap((each) => snapshot.checking.of(each).map((finding) => ({ path: each, finding }))),
  ];
  const written = documents.flatMap((each) => each.written.map((one) => ({ path: each.path, ...one })));
  const passedOver = positionals.length === 0 ? opened.passedOver : [];
  const report: Report = {
    documents: paths.length,
    findings,
    written,
    isTried: isTrying,
    passedOver,
    main: snapshot.knowledge.main,
  };
  output.write(
    format === 'json'
      ? `${JSON.stringify(snapshot.checking.answer(report, output.reader))}\n`
      : textReport(report, output.reader, snapshot.knowledge.ruleTitle),
  );
  if (paths.length === 0) output.warn(message('cli.check-nothing'));
  if (left.length > 0 || (paths.length === 0 && isAnyThere(opened))) return 2;
  return findings.some(({ finding }) => finding.severity === 'error') ? 1 : 0;
}

/** True where documents were probably meant to be: of a workspace without any file there is nothing to say. */
function isAnyThere({ passedOver, hasMarkdown }: Opened): boolean {
  return hasMarkdown || passedOver.length > 0;
}

/** What was written, the documents as they are then, and why some files stay as they are. */
interface Fixes {
  readonly snapshot: Snapshot;
  readonly documents: ReturnType<Snapshot['fix']>['documents'];
  readonly left: readonly Message[];
}

/** How values are written: whose documents, locked files too or not, and whether it is only said what would be. */
interface Fixing {
  readonly me: string;
  readonly alsoLocked: boolean;
  readonly isTrying: boolean;
}

/** What is fixed once all documents are shown that have a say in it: which these are, only fixing tells. */
async function fixedAmong(
  { host, snapshot: start }: Opened,
  paths: readonly string[],
  me: string,
): Promise<ReturnType<Snapshot['fix']>> {
  for (let snapshot = start; ;) {
    const fixed = snapshot.fix(paths, { me });
    if (fixed.untold.length === 0) return fixed;
    const files = await readMany({ host }, fixed.untold);
    const there = new Set(files.map(({ path }) => path));
    const gone = fixed.untold.filter((path) => !there.has(path)).map((path) => ({ path, text: undefined }));
    snapshot = snapshot.update(gone).snapshot.show(files);
  }
}

/** Writes into drafts what can be computed, each by itself: what is wrong with one keeps none of the others. */
async function fix(opened: Opened, paths: readonly string[], { alsoLocked, me, isTrying }: Fixing): Promise<Fixes> {
  const { host } = opened;
  const fixed = await fixedAmong(opened, paths, me);
  if (isTrying) return { snapshot: opened.snapshot, documents: fixed.documents, left: [] };
  const why = await mapAtMost(fixed.documents, async (document): Promise<Message | undefined> => {
    if (!alsoLocked && (await host.stat(document.path))?.isLocked === true)
      return message('cli.locked', { path: document.path });
    try {
      const [stale] = await changeUnlessStale(host, [document]);
      return stale === undefined ? undefined : message('cli.changed-meanwhile', { path: stale });
    } catch (error) {
      return errorMessage(error);
    }
  });
  const isLeft = (_: unknown, index: number): boolean => why[index] !== undefined;
  const unwritten = fixed.documents.filter(isLeft).map(({ path, before }) => ({ path, text: before }));
  return {
    snapshot: unwritten.length === 0 ? fixed.snapshot : fixed.snapshot.update(unwritten).snapshot,
    documents: fixed.documents.filter((_, index) => why[index] === undefined),
    left: why.filter((each) => each !== undefined),
  };
}
