// Owns the box that a document type is chosen in. Order, headings and search are typeChoices.ts's.
import * as vscode from 'vscode';
import { filterTypes } from '../features/typeChoices';
import type { TypeChoice } from '../features/typeChoices';
import type { DocumentType } from '../knowledge/documentType';
import { say } from './reading';

interface TypeItem extends vscode.QuickPickItem {
  readonly type?: DocumentType;
}

/** Lets the user choose a type; undefined when the box is left. */
export function pickType(choices: readonly TypeChoice[]): Promise<DocumentType | undefined> {
  const box = vscode.window.createQuickPick<TypeItem>();
  box.title = say('form.title');
  box.placeholder = say('form.type');
  box.ignoreFocusOut = true;
  box.items = items(choices);
  box.onDidChangeValue((typed) => { box.items = items(filterTypes(choices, typed)); });
  return new Promise((resolve) => {
    box.onDidAccept(() => {
      const [item] = box.selectedItems;
      if (item?.type === undefined) return;
      resolve(item.type);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

function items(choices: readonly TypeChoice[]): TypeItem[] {
  return choices.flatMap((each, index): TypeItem[] => {
    const { label, description, detail, type } = each;
    const heading = each.group === choices[index - 1]?.group ? [] : [{ label: each.group, kind: vscode.QuickPickItemKind.Separator }];
    return [...heading, { label, description, detail, type, alwaysShow: true }];
  });
}
