// How a step of the form looks in the editor: a list where there are proposals, else a box to type in; refusals are
// said while typing, and Back is in the title bar.
import * as vscode from 'vscode';
import { render, renderArgument } from '../../base/message';
import type { MessageArgument } from '../../base/message';
import type { FormStep } from '../../features/drafting/formStep';
import type { Question, Reply } from '../../features/drafting/formWalk';
import { takenItem } from './formBoxes';
import type { FormBoxes } from './formBoxes';
import { currentReader } from '../reading';

interface AnswerItem extends vscode.QuickPickItem {
  readonly value: string;
  readonly isRefused?: boolean;
}

/** What all questions of a form have in common. */
export interface QuestionFrame {
  readonly title: string;
  readonly boxes: FormBoxes;
}

/** Puts a question and gives what the user answers. */
export function askQuestion(question: Question, { title, boxes }: QuestionFrame): Promise<Reply> {
  const { step, number, total } = question;
  const asking = { title: `${title} (${String(number)}/${String(total)})`, boxes };
  return step.proposals.length === 0
    ? askText(question, asking)
    : step.many
      ? askMany(question, asking)
      : askChoice(question, asking);
}

function show(argument: MessageArgument): string {
  return renderArgument(argument, currentReader());
}

function promptOf({ label, help }: FormStep): string {
  return help === undefined ? show(label) : `${show(label)}：${show(help)}`;
}

function problemOf(step: FormStep, answer: string): string | undefined {
  const { problem } = step.take(answer);
  return problem && render(problem, currentReader());
}

type Box = vscode.QuickInput & {
  buttons: readonly vscode.QuickInputButton[];
  onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
};

/** What boxes of both kinds have in common: title, Back, and an end. */
function open(
  box: Box,
  { title, boxes }: QuestionFrame,
): { readonly reply: Promise<Reply>; readonly finish: (reply: Reply) => void } {
  box.title = title;
  box.ignoreFocusOut = true;
  box.buttons = [vscode.QuickInputButtons.Back];
  let finish: (reply: Reply) => void = () => undefined;
  const reply = new Promise<Reply>((resolve) => {
    finish = resolve;
    boxes.on(box.onDidTriggerButton, () => {
      resolve({ leave: 'back' });
    });
    boxes.on(box.onDidHide, () => {
      resolve({ leave: 'cancel' });
    });
  });
  return { reply, finish };
}

function askText({ step, before }: Question, asking: QuestionFrame): Promise<Reply> {
  const box = vscode.window.createInputBox();
  const { reply, finish } = open(box, asking);
  box.prompt = promptOf(step);
  box.value = before ?? step.initial;
  asking.boxes.on(box.onDidChangeValue, (value) => {
    box.validationMessage = value.trim() === '' ? undefined : problemOf(step, value);
  });
  asking.boxes.on(box.onDidAccept, () => {
    box.validationMessage = problemOf(step, box.value);
    if (box.validationMessage === undefined) finish(box.value);
  });
  asking.boxes.show(box);
  return reply;
}

function askChoice({ step, before }: Question, asking: QuestionFrame): Promise<Reply> {
  const box = vscode.window.createQuickPick<AnswerItem>();
  const { reply, finish } = open(box, asking);
  const standing = before ?? step.initial;
  const update = (): void => {
    box.items = itemsFor(step, box.value.trim(), standing);
    const active = box.items.find((item) => item.value === (box.value === '' ? standing : item.value));
    if (active) box.activeItems = [active];
  };
  box.placeholder = promptOf(step);
  box.matchOnDescription = true;
  asking.boxes.on(box.onDidChangeValue, update);
  asking.boxes.on(box.onDidAccept, () => {
    const item = takenItem(box);
    if (item !== undefined && item.isRefused !== true) finish(item.value);
  });
  update();
  asking.boxes.show(box);
  return reply;
}

/** What was typed, where that is allowed, then the proposals, then leaving it for later. */
function itemsFor(step: FormStep, typed: string, standing: string): AnswerItem[] {
  const proposals = step.proposals.map(({ value, label, detail }) => ({
    value,
    label: show(label),
    ...(detail === undefined ? {} : { description: show(detail) }),
  }));
  const text = typed === '' && !proposals.some((item) => item.value === standing) ? standing : typed;
  const later =
    step.optional && typed === '' ? [{ value: '', label: show({ id: 'form.leave-empty' }), alwaysShow: true }] : [];
  if (text === '' || proposals.some((item) => item.value === text || item.label === text))
    return [...proposals, ...later];
  const problem = problemOf(step, text);
  const isShown =
    step.free || problem === undefined || !proposals.some((item) => `${item.label}\n${item.value}`.includes(text));
  const own: AnswerItem =
    problem === undefined
      ? { value: text, label: text, alwaysShow: true }
      : { value: text, label: text, detail: problem, alwaysShow: true, isRefused: true };
  return [...(isShown ? [own] : []), ...proposals, ...later];
}

function askMany({ step, before }: Question, asking: QuestionFrame): Promise<Reply> {
  const box = vscode.window.createQuickPick<AnswerItem>();
  const { reply, finish } = open(box, asking);
  box.canSelectMany = true;
  box.placeholder = promptOf(step);
  const items = step.proposals.map(({ value, label }) => ({ value, label: show(label) }));
  const standing = (before ?? step.initial).split(',');
  box.items = items;
  box.selectedItems = items.filter((item) => standing.includes(item.value));
  asking.boxes.on(box.onDidAccept, () => {
    const answer = box.selectedItems.map((item) => item.value).join(',');
    const problem = problemOf(step, answer);
    if (problem === undefined) finish(answer);
    else box.placeholder = problem;
  });
  asking.boxes.show(box);
  return reply;
}
