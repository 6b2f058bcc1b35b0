// Owns the command `new`: a document from its type's template. Without a terminal it asks nothing; what is not given stays a placeholder.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { message } from '../base/message';
import { periodOf, readPeriod } from '../base/period';
import type { Period } from '../base/period';
import { findType } from '../documents/parse';
import { PERIOD_KIND } from '../documents/cadence';
import type { DocumentType } from '../knowledge/documentType';
import { readYaml } from '../knowledge/yaml';
import { commandOptions, UsageError } from './arguments';
import type { Console } from './console';
import { createFile, inside, openWorkspace } from './files';
import type { ExitCode } from './command';

const answersSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));

/** `new TYPE [--period P] [--answers FILE.yaml] [--out FILE]` */
export async function newCommand(output: Console, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = commandOptions(args, { period: { type: 'string' }, answers: { type: 'string' }, out: { type: 'string' } });
  if (values.help === true) {
    output.print(message('cli.help.new'));
    return 0;
  }
  const { root, snapshot } = await openWorkspace(output.workspace);
  const known = snapshot.knowledge.documentTypes.map((each) => each.type).join(', ');
  const type = findType(snapshot.knowledge, positionals[0] ?? '');
  if (type === undefined) throw new UsageError(message('cli.type-unknown', { text: positionals[0] ?? '', known }));
  const answers = await readAnswers(values.answers);
  const today = todayIn(snapshot.settings.timeZone);
  const period = choosePeriod(type, (values.period) ?? answers.period, today);
  const draft = snapshot.draft({ type, period, qualifier: answers.qualifier, id: randomUUID(), answers, script: output.script });
  const target = (values.out) ?? draft.path;
  if (!(await createFile(inside(root, target), draft.text))) throw new UsageError(message('cli.file-exists', { path: target }));
  output.print(message('cli.created', { path: path.relative(root, inside(root, target)) }));
  return 0;
}

async function readAnswers(file: string | undefined): Promise<Record<string, string>> {
  if (file === undefined) return {};
  const { value, findings } = readYaml({ path: file, text: await readFile(file, 'utf8') }, answersSchema);
  if (value === undefined) throw new UsageError(findings[0]?.finding.message ?? message('cli.usage', { detail: file }));
  return value;
}

function choosePeriod(type: DocumentType, text: string | undefined, today: string): Period {
  const kind = PERIOD_KIND[type.cadence];
  if (text === undefined) return periodOf(kind, today);
  const period = readPeriod(text);
  if (period?.kind !== kind) throw new UsageError(message('field-invalid.period', { text, example: periodOf(kind, today).text }));
  return period;
}

function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
}
