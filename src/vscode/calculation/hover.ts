// The hover of a value: its explanation line by line, each source leading to its place, and the way to try another.
import * as vscode from 'vscode';
import type { ExplainedPlace } from '../../features/calculation/explaining';
import type { PlacedValue } from '../../features/calculation/trying';
import { toRange } from '../places';
import { currentReader, say } from '../reading';
import { escaped } from '../references/hover';
import type { WorkspaceState } from '../workspace/workspaceState';
import { placeArguments } from './whatIf';

const TRY = 'opsRegulation.whatIf';
const OPEN = 'opsRegulation.openAt';

/** The hover of a value that is explained, or that others follow from; undefined for any other. */
export function valueHover(
  state: WorkspaceState,
  place: ExplainedPlace | undefined,
  value: PlacedValue | undefined,
): vscode.Hover | undefined {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: [TRY, OPEN] };
  const isExplained = place !== undefined && place.reasons.length + place.lacking.length > 0;
  if (isExplained) addLines(text, state, place);
  const title = value && tryTitle(value);
  if (value !== undefined && title !== undefined)
    text.appendMarkdown(`[${escaped(title)}](${commandOf(state, value)})\n\n`);
  const range = isExplained ? place.range : value?.range;
  return range === undefined || text.value === '' ? undefined : new vscode.Hover(text, toRange(range));
}

/** How trying a value is called there; undefined where nothing would come of it. */
export function tryTitle({ isComputed, isNumber, isFollowed }: PlacedValue): string | undefined {
  if (isComputed) return isNumber ? say('what-if.reach') : undefined;
  return isFollowed ? say('what-if.try') : undefined;
}

function addLines(text: vscode.MarkdownString, state: WorkspaceState, place: ExplainedPlace): void {
  for (const { text: words, isHeading, at } of state.current.calculation.lines(place, currentReader())) {
    const said = escaped(words);
    if (isHeading) text.appendMarkdown(`**${said}**\n\n`);
    else if (at === undefined) text.appendMarkdown(`${said}\n\n`);
    else text.appendMarkdown(`- [${said}](${addressOf(state, at)})\n\n`);
  }
}

function addressOf(state: WorkspaceState, { path, range: { start } }: Pick<ExplainedPlace, 'path' | 'range'>): string {
  return commandAddress(OPEN, placeArguments(state.uriOf(path), start));
}

function commandOf(state: WorkspaceState, { address, range }: PlacedValue): string {
  return commandAddress(TRY, placeArguments(state.uriOf(address.path), range.start));
}

function commandAddress(command: string, args: readonly unknown[]): string {
  const said = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (each) => (each === '(' ? '%28' : '%29'));
  return `command:${command}?${said}`;
}
