// Trying values in the editor: at a value that people enter its new one is asked for, at any other the goal that it is
// to reach and by which. What would follow is shown, and written only where that is wanted.
import * as vscode from 'vscode';
import { message, render } from '../../base/message';
import type { Message } from '../../base/message';
import type { Sought } from '../../calculation/goalSeek';
import type { PlacedValue } from '../../features/calculation/trying';
import type { TrialView } from '../../features/calculation/trialView';
import type { Funnel } from '../funnel';
import { currentReader, say, writerName } from '../reading';
import type { Faces } from '../workspace/faces';
import { changeDocuments } from '../workspace/manyEdits';
import type { Workspaces } from '../workspace/workspaces';
import type { WorkspaceState } from '../workspace/workspaceState';
import { decideTrial } from './trialPick';

/** What trying stands on. */
export interface Tester {
  readonly workspaces: Workspaces;
  readonly funnel: Funnel;
  readonly faces: Faces;
}

/** A value that is tried. */
interface TriedValue extends Tester {
  readonly state: WorkspaceState;
  readonly value: PlacedValue;
}

/** Tries the value at a place, named as {@link placeArguments} do, or at the cursor. */
export async function tryValue(tester: Tester, args: readonly unknown[]): Promise<void> {
  const asked = valueMeant(tester, args);
  if (asked === undefined) void vscode.window.showInformationMessage(say('what-if.no-place'));
  else if (asked.value.isComputed) await reachGoal(asked);
  else await setOtherwise(asked);
}

/** A place as arguments of the command, which links can carry. */
export function placeArguments(uri: vscode.Uri, { line, character }: PlacedValue['range']['start']): unknown[] {
  return [uri.toString(), line, character];
}

function valueMeant(tester: Tester, [address, line, character]: readonly unknown[]): TriedValue | undefined {
  const { cursor } = tester.faces;
  const isNamed = typeof address === 'string' && typeof line === 'number' && typeof character === 'number';
  const uri = isNamed ? vscode.Uri.parse(address) : cursor?.uri;
  const position = isNamed ? { line, character } : cursor?.position;
  const state = uri && tester.workspaces.of(uri);
  const path = uri && state?.pathOf(uri);
  if (state === undefined || path === undefined || position === undefined) return undefined;
  const value = state.current.calculation.valueAt(path, position, currentReader());
  return value && { ...tester, state, value };
}

async function setOtherwise(asked: TriedValue): Promise<void> {
  const { state, value } = asked;
  const { address, name } = value;
  let text: string | undefined = value.text;
  for (;;) {
    text = await askText({
      title: name,
      value: text,
      prompt: say('what-if.ask', { text: value.text }),
      problem: (typed) => state.current.calculation.problem({ address, text: typed }),
    });
    if (text === undefined) return;
    const view = state.current.calculation.trial([{ address, text }], scope());
    const title = say('what-if.change', { name, before: value.text, after: text });
    const decision = await decideTrial(asked, view, { title, again: say('what-if.again') });
    if (decision === 'apply') await apply(asked, view);
    if (decision !== 'again') return;
  }
}

async function reachGoal(asked: TriedValue): Promise<void> {
  const { state, value } = asked;
  const { address, name } = value;
  const inputs = state.current.calculation.inputs(address, currentReader());
  if (inputs.length === 0) {
    void vscode.window.showInformationMessage(say('what-if.no-inputs', { name }));
    return;
  }
  let wanted: string | undefined = value.text;
  for (;;) {
    wanted = await askText({
      title: name,
      value: wanted,
      prompt: say('what-if.ask-goal', { text: value.text }),
      problem: (typed) => state.current.calculation.goalProblem({ address, text: typed }),
    });
    const by = wanted === undefined ? undefined : await askInput(inputs, { name, wanted });
    if (wanted === undefined || by === undefined) return;
    const { said, view } = sought(asked, wanted, by);
    const decision = await decideTrial(asked, view, { title: said, again: say('what-if.goal-again') });
    if (decision === 'apply') await apply(asked, view);
    if (decision !== 'again') return;
  }
}

/** What a goal takes, in words, and what would follow; where it is not reached nothing is written. */
function sought({ state, value }: TriedValue, wanted: string, by: PlacedValue): { said: string; view: TrialView } {
  const { calculation } = state.current;
  const reader = currentReader();
  const found: Sought = calculation.seek({ target: value.address, wanted, by: by.address }, { reader, isAll: true });
  const [text, gives] = 'text' in found ? [found.text, found.gives] : ['', ''];
  const view = calculation.trial('text' in found ? [{ address: by.address, text }] : [], scope());
  return {
    said: say(`what-if.${found.kind}`, { name: value.name, by: by.name, wanted, text, gives }),
    view: found.kind === 'found' ? view : { ...view, writes: undefined },
  };
}

const scope = () => ({ reader: currentReader(), me: writerName() });

interface TextPrompt {
  readonly title: string;
  readonly value: string;
  readonly prompt: string;
  readonly problem: (typed: string) => Message | undefined;
}

function askText({ problem, ...box }: TextPrompt): Thenable<string | undefined> {
  const validateInput = (typed: string): string | undefined => {
    const found = problem(typed);
    return found && render(found, currentReader());
  };
  return vscode.window.showInputBox({ ...box, validateInput, ignoreFocusOut: true });
}

async function askInput(
  inputs: readonly PlacedValue[],
  { name, wanted }: { readonly name: string; readonly wanted: string },
): Promise<PlacedValue | undefined> {
  if (inputs.length === 1) return inputs[0];
  const items = inputs.map((input) => ({
    label: input.name,
    description: input.text,
    detail: input.address.path,
    input,
  }));
  const title = say('what-if.change', { name, before: '', after: wanted });
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: say('what-if.ask-input'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.input;
}

async function apply({ workspaces, state }: TriedValue, { documents }: TrialView): Promise<void> {
  if (!(await changeDocuments(workspaces, state, documents))) return;
  const changes = documents.reduce((sum, { edits }) => sum + edits.length, 0);
  const counts = { changes, documents: documents.length };
  vscode.window.setStatusBarMessage(render(message('what-if.applied', counts), currentReader()), 5000);
}
