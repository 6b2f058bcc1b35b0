// The command `new`: a document from its type's template. On a terminal it asks; without one it asks nothing, and what
// is not given stays a placeholder.
import { randomUUID } from 'node:crypto';
import { message, render } from '../../base/message';
import type { AnsweredForm, Drafting } from '../../features/drafting/drafting';
import type { Answers, DraftForm } from '../../features/drafting/formStep';
import type { Snapshot } from '../../features/service';
import { createFile } from '../../files/writing/creating';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import type { FileFinding } from '../../knowledge/model';
import { commandOptions, UsageError } from '../arguments';
import { askStep, askType } from '../ask';
import type { ExitCode } from '../command';
import type { Console } from '../console';
import { openWorkspace, pathBelow, readExactly } from '../files';
import { isTerminal, openTerminal } from '../terminal';
import type { Terminal } from '../terminal';

/** `new [TYPE] [--period P] [--answers FILE.yaml] [--out FILE] [--json]` */
export async function newCommand(output: Console, args: readonly string[]): Promise<ExitCode> {
  const { values, positionals } = commandOptions(args, {
    period: { type: 'string' },
    answers: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (values.help === true) {
    output.print(message('cli.help.new'));
    return 0;
  }
  const { root, host, snapshot } = await openWorkspace(output, { shown: [], texts: true, data: true });
  const terminal = isTerminal() ? openTerminal() : undefined;
  try {
    const draft = await fillForm(output, snapshot, { ...values, name: positionals[0], terminal });
    if (draft === undefined) return 1;
    const path = pathBelow(root, values.out ?? draft.path);
    if (!(await createFile(host, { path, text: draft.text })))
      throw new UsageError(message('cli.file-exists', { path: values.out ?? path }));
    if (values.json === true)
      output.write(`${JSON.stringify(snapshot.drafting.newAnswer(path, draft.missing, output.reader))}\n`);
    else tell(output, path, draft);
    return 0;
  } finally {
    terminal?.close();
  }
}

function tell(output: Console, path: string, { missing }: AnsweredForm): void {
  output.print(message('cli.created', { path }));
  for (const { text } of missing) output.warn(text);
}

interface NewOptions {
  readonly name: string | undefined;
  readonly period?: string | undefined;
  readonly answers?: string | undefined;
  readonly terminal: Terminal | undefined;
}

/**
 * From the type to the last answer; back from the first question leads to the type again. Undefined, and said why,
 * where there will be no document.
 */
async function fillForm(output: Console, snapshot: Snapshot, given: NewOptions): Promise<AnsweredForm | undefined> {
  for (;;) {
    const type = await chooseType(output, snapshot, given);
    if (type === undefined) return undefined;
    const form = snapshot.drafting.form({
      type,
      today: snapshot.drafting.today(new Date()),
      script: output.script,
      me: '',
    });
    const answers = await collect(output, { form, drafting: snapshot.drafting }, given);
    if (answers !== 'back') return answers && snapshot.drafting.answered(form, answers, randomUUID());
  }
}

async function chooseType(
  output: Console,
  snapshot: Snapshot,
  { name, terminal }: NewOptions,
): Promise<DocumentType | undefined> {
  if (name === undefined && terminal !== undefined) {
    const { filterTypes, today, typeChoices } = snapshot.drafting;
    const choices = typeChoices({ reader: output.reader, today: today(new Date()), me: '' });
    const type = await askType(output, terminal, { choices, filterTypes });
    if (type === undefined) leave(output);
    return type;
  }
  const known = snapshot.drafting.typeTitles();
  if (name === undefined) throw new UsageError(message('cli.type-absent', { known }));
  const type = snapshot.drafting.findType(name);
  if (type === undefined) throw new UsageError(message('cli.type-unknown', { text: name, known }));
  return type;
}

/**
 * All answers, from the command line, the file and the person; undefined, and said why, where there will be no
 * document.
 */
async function collect(
  output: Console,
  { form, drafting }: { readonly form: DraftForm; readonly drafting: Drafting },
  { period, answers: file, terminal }: NewOptions,
): Promise<Answers | 'back' | undefined> {
  const taken = period === undefined ? undefined : drafting.takePeriod(form, period);
  if (taken?.problem) throw new UsageError(taken.problem);
  const fixed = new Map(taken === undefined ? [] : [['period', taken.value] as const]);
  const { value, findings } =
    file === undefined
      ? { value: fixed, findings: [] }
      : drafting.readAnswers(form, { path: file, text: await readExactly(file) }, fixed);
  if (findings.length > 0) {
    report(output, findings);
    return undefined;
  }
  if (terminal === undefined) {
    const notice = value.has('period') ? undefined : drafting.trialNotice();
    if (notice !== undefined) output.warn(notice);
    return value;
  }
  output.print(message('cli.ask-hint'));
  const answers = await drafting.walk(form, (question) => askStep(output, terminal, question), value);
  if (answers !== 'cancel') return answers;
  leave(output);
  return undefined;
}

function leave(output: Console): void {
  output.write('\n');
  output.print(message('cli.new-left'));
}

function report(output: Console, findings: readonly FileFinding[]): void {
  for (const { path: file, finding } of findings) {
    const { line, character } = finding.range.start;
    output.warn(
      message('cli.at', {
        place: `${file}:${String(line + 1)}:${String(character + 1)}`,
        text: render(finding.message, output.reader),
      }),
    );
  }
  output.warn(message('cli.answers-invalid', { path: findings[0]?.path ?? '' }));
}
