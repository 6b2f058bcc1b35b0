// 沿用上期 in the editor: the command with the tables to choose from, and the line above each table that is still empty.
import * as vscode from 'vscode';
import { render, renderArgument } from '../../base/message';
import type { CarryOver } from '../../features/drafting/carryOver';
import type { Drafting } from '../../features/drafting/drafting';
import type { Funnel } from '../funnel';
import { toWorkspaceEdit } from '../places';
import { currentReader, say } from '../reading';
import { activeDocument } from '../workspace/activeUri';
import { tellUnread } from '../workspace/unread';
import type { Workspaces } from '../workspace/workspaces';

const SHOWN = 5000; // ms
const COMMAND = 'opsRegulation.carryOver';

interface DraftPlace {
  readonly document: vscode.TextDocument;
  readonly drafting: Drafting;
  readonly path: string;
}

/** Takes over what the person chooses, in one step that can be undone; of one table alone, where it is named. */
export async function carryOverActive(workspaces: Workspaces, section: unknown): Promise<void> {
  const document = await activeDocument();
  if (document === undefined || tellUnread(workspaces, document.uri)) return;
  const place = placeOf(workspaces, document);
  const offered = place === undefined ? [] : offeredIn(place);
  const first = offered.filter((each) => each.section.section.id === section);
  const chosen =
    place === undefined || offered.length === 0 ? [] : await choose(place, first.length > 0 ? first : offered);
  if (offered.length === 0) vscode.window.setStatusBarMessage(say('carry.none'), SHOWN);
  if (chosen.length === 0) return;
  await vscode.workspace.applyEdit(
    toWorkspaceEdit(
      document.uri,
      chosen.flatMap(({ edits }) => edits),
    ),
  );
}

function placeOf(workspaces: Workspaces, document: vscode.TextDocument): DraftPlace | undefined {
  const state = workspaces.mayChange(document) ? workspaces.of(document.uri) : undefined;
  const path = state?.pathOf(document.uri);
  return state === undefined || path === undefined || state.current.documents.text(path) === undefined
    ? undefined
    : { document, drafting: state.current.drafting, path };
}

function offeredIn({ drafting, path, document }: DraftPlace, numbers = false): readonly CarryOver[] {
  return drafting.carryOvers(path, { numbers, text: document.getText() });
}

interface TableItem extends vscode.QuickPickItem {
  readonly table?: CarryOver;
}

// With numbers is a choice of its own: nobody takes over last month's figures unawares.
async function choose(place: DraftPlace, offered: readonly CarryOver[]): Promise<CarryOver[]> {
  const ids = new Set(offered.map(({ section }) => section.section.id));
  const withNumbers = offeredIn(place, true).filter(
    ({ section, taken }) =>
      ids.has(section.section.id) &&
      taken.length > (offered.find((each) => each.section.section.id === section.section.id)?.taken.length ?? 0),
  );
  const items: TableItem[] = [
    ...offered.map((each) => itemOf(place, each)),
    ...(withNumbers.length === 0
      ? []
      : [{ label: say('carry.with-numbers'), kind: vscode.QuickPickItemKind.Separator }]),
    ...withNumbers.map((each) => ({ ...itemOf(place, each), picked: false })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: say('carry.title'),
    placeHolder: say('carry.choose'),
    matchOnDetail: true,
  });
  const chosen = (picked ?? []).flatMap(({ table }) => table ?? []);
  // Of one table that was chosen both ways, the one with numbers.
  return [...new Map(chosen.map((each) => [each.section.section.id, each])).values()];
}

function itemOf({ drafting }: DraftPlace, table: CarryOver): TableItem {
  const reader = currentReader();
  const { title, text } = drafting.toldCarryOver(table);
  return { label: renderArgument(title, reader), detail: render(text, reader), picked: table.isEmpty, table };
}

/** A line above each table of a recurring draft that is still empty and can take something over. */
export function registerCarryLenses(workspaces: Workspaces, funnel: Funnel): vscode.Disposable {
  const provider: vscode.CodeLensProvider = {
    provideCodeLenses: (document) =>
      funnel.run({ what: 'task.carry', where: document.uri.path }, () => {
        const place = placeOf(workspaces, document);
        return place === undefined
          ? []
          : offeredIn(place)
              .filter(({ isProposed }) => isProposed)
              .map(lensOf);
      }),
  };
  return vscode.languages.registerCodeLensProvider({ language: 'markdown' }, provider);
}

function lensOf({ section, period, rows }: CarryOver): vscode.CodeLens {
  const line = section.heading.line;
  return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
    title: say('carry.lens', { period, rows }),
    command: COMMAND,
    arguments: [section.section.id],
  });
}
