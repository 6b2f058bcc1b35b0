// How questions look on a terminal: the choice of a type and the steps of its form, with numbered proposals.
import { message, render, renderArgument } from '../base/message';
import type { MessageArgument } from '../base/message';
import { halfWidth } from '../base/script';
import type { FormStep } from '../features/drafting/formStep';
import type { Question, Reply } from '../features/drafting/formWalk';
import type { Drafting } from '../features/drafting/drafting';
import type { TypeChoice } from '../features/drafting/typeChoices';
import type { DocumentType } from '../knowledge/contracts/documentType';
import type { Console } from './console';
import type { Terminal } from './terminal';

/** Asks which type is wanted, by number, name or part of a name; undefined once the person has left. */
export async function askType(
  output: Console,
  terminal: Terminal,
  { choices, filterTypes }: Pick<Drafting, 'filterTypes'> & { readonly choices: readonly TypeChoice[] },
): Promise<DocumentType | undefined> {
  let offered = choices;
  for (;;) {
    const [title, hint] = [message('form.type'), message('cli.type-several')].map((each) =>
      render(each, output.reader),
    );
    output.write(`\n${title ?? ''}\n${typeList(offered)}${hint ?? ''}\n`);
    const line = await terminal.ask('> ');
    if (line === undefined) return undefined;
    const typed = line.trim();
    const found = numbered(offered, typed) ?? choices.find((each) => [each.type.type, each.label].includes(typed));
    if (found) return found.type;
    const matching = filterTypes(choices, typed);
    if (matching.length === 1) return matching[0]?.type;
    if (matching.length === 0) output.print(message('cli.type-none', { text: typed }));
    offered = matching.length === 0 ? choices : matching;
  }
}

function typeList(choices: readonly TypeChoice[]): string {
  return choices
    .map((each, index) => {
      const heading = each.group === choices[index - 1]?.group ? '' : `\n  ${each.group}\n`;
      return `${heading}  ${String(index + 1).padStart(3)}  ${each.label}  (${each.type.type}, ${each.description})\n`;
    })
    .join('');
}

/**
 * Puts one question of a form. A number means the proposal of that number, `<` back, `-` nothing for now, an empty line
 * what stands in brackets.
 */
export async function askStep(output: Console, terminal: Terminal, question: Question): Promise<Reply> {
  const { step, problem } = question;
  output.write(questionText(output, question));
  if (problem) output.print(problem);
  const standing = question.before ?? step.initial;
  const line = await terminal.ask(standing === '' ? '> ' : `[${shownValue(output, step, standing)}] > `);
  if (line === undefined) return { leave: 'cancel' };
  const typed = line.trim();
  if (typed === '<' || typed === '＜') return { leave: 'back' };
  if (typed === '-' && step.optional) return '';
  return typed === '' ? standing : chosen(step, typed);
}

function questionText({ reader }: Console, { step, number, total }: Question): string {
  const show = (argument: MessageArgument): string => renderArgument(argument, reader);
  const help = step.help === undefined ? '' : `  ${show(step.help)}\n`;
  const list = step.proposals.map(
    ({ label, detail }, index) =>
      `  ${String(index + 1).padStart(3)}  ${show(label)}${detail === undefined ? '' : `  ${show(detail)}`}\n`,
  );
  return `\n(${String(number)}/${String(total)}) ${show(step.label)}\n${help}${list.join('')}`;
}

function shownValue({ reader }: Console, { proposals }: FormStep, value: string): string {
  const labels = value.split(',').map((part) => proposals.find((each) => each.value === part));
  const shown = labels.map((proposal) => proposal && renderArgument(proposal.label, reader));
  return shown.includes(undefined) ? value : shown.join(', ');
}

function chosen({ proposals, many }: FormStep, typed: string): string {
  if (!many) return numbered(proposals, typed)?.value ?? typed;
  return typed
    .split(/[\s,，、]+/)
    .map((part) => numbered(proposals, part)?.value ?? part)
    .join(',');
}

function numbered<T>(choices: readonly T[], typed: string): T | undefined {
  const plain = halfWidth(typed);
  return /^\d{1,3}$/.test(plain) ? choices[Number(plain) - 1] : undefined;
}
