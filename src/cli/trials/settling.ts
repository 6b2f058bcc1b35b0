// Settling what does not fit at a place: which ways there are, and what one of them comes to, which may be written.
import { message, render } from '../../base/message';
import type { Reader } from '../../base/message';
import { runSync } from '../../base/slices';
import type { NamedWay } from '../../features/calculation/namedWays';
import { UsageError } from '../arguments';
import { choosePaths } from '../choosePaths';
import type { ExitCode } from '../command';
import type { Console } from '../console';
import { openWorkspace } from '../files';
import { placeNamed } from '../namedPlace';
import { trialReport } from './trialReport';
import { isWritten } from './writing';

/** What is said of a way to settle something. */
export interface SettleOptions {
  readonly way?: string | undefined;
  readonly apply?: boolean | undefined;
  readonly as?: string | undefined;
  readonly locked?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** Tells the ways at a place, or takes the one of a number. Exit code 1 where there is none, or it is not written. */
export async function settle(
  output: Console,
  positionals: readonly string[],
  options: SettleOptions,
): Promise<ExitCode> {
  const { way: number, apply: isApplying = false, as: me = '', locked = false, json = false } = options;
  const { file, position } = placeNamed(positionals);
  const opened = await openWorkspace(output, { texts: true, unfinished: isApplying ? 'refuse' : 'warn' });
  const [path = ''] = choosePaths(opened, [file]);
  const { calculation, knowledge } = opened.snapshot;
  const { reader } = output;
  const ways = runSync(calculation.ways(path, position, { reader, me }));
  const answerOf = (each: NamedWay, isApplied: boolean) => ({
    title: render(each.title, reader),
    ...calculation.whatIfAnswer(each, { main: knowledge.main, isApplied, reader }),
  });
  if (number === undefined) {
    const answer = { ways: ways.map((each) => answerOf(each, false)) };
    output.write(json ? `${JSON.stringify(answer)}\n` : waysReport(ways, reader));
    return ways.length === 0 ? 1 : 0;
  }
  const way = ways[Number(number) - 1];
  if (way === undefined) throw new UsageError(message('cli.way-unknown', { number, count: ways.length }));
  const isApplied = isApplying && (await isWritten(output, opened, way, locked));
  output.write(
    json
      ? `${JSON.stringify(answerOf(way, isApplied))}\n`
      : trialReport(way, { isApplied, reader }, opened.snapshot.knowledge.ruleTitle),
  );
  return isApplied === isApplying ? 0 : 1;
}

function waysReport(ways: readonly NamedWay[], reader: Reader): string {
  if (ways.length === 0) return `${render(message('way.none'), reader)}\n`;
  return ways
    .map(({ title, detail, lost }, index) => {
      const settles = render(message('way.settles', { count: lost.length }), reader);
      return `${String(index + 1)}  ${render(title, reader)}  (${settles})\n   ${render(detail, reader)}\n`;
    })
    .join('');
}
