// The hover of a value: its explanation line by line, each source leading to its place.
import * as vscode from 'vscode';
import type { ExplainedPlace } from '../../features/calculation/explaining';
import { toRange } from '../places';
import { currentReader } from '../reading';
import { escaped } from '../references/hover';
import type { WorkspaceState } from '../workspace/workspaceState';

/** The hover of an explanation. */
export function explanationHover(state: WorkspaceState, place: ExplainedPlace): vscode.Hover {
  const text = new vscode.MarkdownString();
  for (const { text: words, isHeading, at } of state.current.calculation.lines(place, currentReader())) {
    const said = escaped(words);
    if (isHeading) text.appendMarkdown(`**${said}**\n\n`);
    else if (at === undefined) text.appendMarkdown(`${said}\n\n`);
    else text.appendMarkdown(`- [${said}](${addressOf(state, at)})\n\n`);
  }
  return new vscode.Hover(text, toRange(place.range));
}

function addressOf(state: WorkspaceState, { path, range: { start } }: Pick<ExplainedPlace, 'path' | 'range'>): string {
  const fragment = `L${String(start.line + 1)},${String(start.character + 1)}`;
  return state.uriOf(path).with({ fragment }).toString().replace(/[()]/g, encodeURIComponent);
}
