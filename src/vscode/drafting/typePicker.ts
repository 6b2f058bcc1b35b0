// The box that a document type is chosen in. typeChoices.ts orders, groups and filters.
import * as vscode from 'vscode';
import type { Drafting } from '../../features/drafting/drafting';
import type { TypeChoice } from '../../features/drafting/typeChoices';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import { takenItem } from './formBoxes';
import type { FormBoxes } from './formBoxes';
import { say } from '../reading';

interface TypeItem extends vscode.QuickPickItem {
  readonly type?: DocumentType;
}

/** Lets the user choose a type; undefined when the box is left. */
export function pickType(
  { filterTypes }: Pick<Drafting, 'filterTypes'>,
  choices: readonly TypeChoice[],
  boxes: FormBoxes,
): Promise<DocumentType | undefined> {
  const box = vscode.window.createQuickPick<TypeItem>();
  box.title = say('form.title');
  box.placeholder = say('form.type');
  box.ignoreFocusOut = true;
  box.items = items(choices);
  boxes.on(box.onDidChangeValue, (typed) => {
    box.items = items(filterTypes(choices, typed));
  });
  return new Promise((resolve) => {
    boxes.on(box.onDidAccept, () => {
      const type = takenItem(box)?.type;
      if (type !== undefined) resolve(type);
    });
    boxes.on(box.onDidHide, () => {
      resolve(undefined);
    });
    boxes.show(box);
  });
}

function items(choices: readonly TypeChoice[]): TypeItem[] {
  return choices.flatMap((each, index): TypeItem[] => {
    const { label, description, detail, type } = each;
    const heading =
      each.group === choices[index - 1]?.group ? [] : [{ label: each.group, kind: vscode.QuickPickItemKind.Separator }];
    return [...heading, { label, description, detail, type, alwaysShow: true }];
  });
}
