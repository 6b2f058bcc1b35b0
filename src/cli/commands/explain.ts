// The command `explain`: which place, and its explanation line by line. What is said is up to the features.
import { message, render } from '../../base/message';
import type { Reader } from '../../base/message';
import type { ExplainedLine } from '../../features/calculation/explainedText';
import { commandOptions } from '../arguments';
import { placeNamed } from '../namedPlace';
import { choosePaths } from '../choosePaths';
import type { Command } from '../command';
import { openWorkspace } from '../files';
import { placeText } from '../report';

/** `explain FILE:LINE:COL [--json]`. Exit code 1 where nothing stands that could be explained. */
export const explainCommand: Command = async (output, args) => {
  const { values, positionals } = commandOptions(args, { json: { type: 'boolean' } });
  if (values.help === true) {
    output.print(message('cli.help.explain'));
    return 0;
  }
  const { file, position } = placeNamed(positionals);
  const opened = await openWorkspace(output, { shown: [], texts: true, data: true });
  const { calculation } = opened.snapshot;
  const [path = ''] = choosePaths(opened, [file]);
  const found = calculation.explain(path, position, output.reader);
  if (found === undefined) {
    output.warn(message('cli.explain-nothing', { place: placeText(path, position) }));
    return 1;
  }
  if (values.json === true) output.write(`${JSON.stringify(calculation.explainAnswer(found))}\n`);
  else
    output.write(
      calculation
        .lines(found, output.reader)
        .map((line) => textLine(line, output.reader))
        .join(''),
    );
  return 0;
};

function textLine({ text, isHeading, at }: ExplainedLine, reader: Reader): string {
  const place = at === undefined ? '' : placeText(at.path, at.range.start);
  const line = isHeading && at !== undefined ? render(message('cli.at', { place, text }), reader) : text;
  return `${isHeading ? '' : '  '}${line}${!isHeading && at !== undefined ? `  ${place}` : ''}\n`;
}
