// Offering completions in documents. What is offered where, and what it means, is decided by features.
import * as vscode from 'vscode';
import type { Completion, CompletionKind } from '../../features/completion/completion';
import type { Funnel } from '../funnel';
import { toRange } from '../places';
import { currentReader, writerName } from '../reading';
import type { Workspaces } from '../workspace/workspaces';

/** What begins something in a head, a heading, a table or a comment. In prose nothing is offered, whatever is typed. */
const TRIGGERS = ['#', '|', ':', ' ', '<', '【'];

const ICON: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  type: vscode.CompletionItemKind.File,
  option: vscode.CompletionItemKind.EnumMember,
  value: vscode.CompletionItemKind.Value,
  computed: vscode.CompletionItemKind.Operator,
  date: vscode.CompletionItemKind.Event,
  person: vscode.CompletionItemKind.User,
  entry: vscode.CompletionItemKind.Constant,
  document: vscode.CompletionItemKind.Reference,
  section: vscode.CompletionItemKind.Module,
  row: vscode.CompletionItemKind.Struct,
  snippet: vscode.CompletionItemKind.Snippet,
};

/** Registers completion in documents. */
export function registerCompletion(workspaces: Workspaces, funnel: Funnel): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: (document, position, _token, { triggerCharacter }) =>
      funnel.run({ what: 'task.complete', where: document.uri.path }, () => {
        const state = workspaces.mayChange(document) ? workspaces.of(document.uri) : undefined;
        const path = state?.pathOf(document.uri);
        if (state === undefined || path === undefined) return [];
        const request = {
          position,
          reader: currentReader(),
          today: state.current.drafting.today(new Date()),
          me: writerName(),
          trigger: triggerCharacter,
        };
        return state.current.completion.at(path, document.getText(), request).map(itemOf);
      }),
  };
  return vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, provider, ...TRIGGERS);
}

function itemOf(completion: Completion, index: number): vscode.CompletionItem {
  const { label, detail, documentation, filterText, insertText, isSnippet, range, kind, goesOn } = completion;
  const item = new vscode.CompletionItem({ label, description: detail }, ICON[kind]);
  item.documentation = new vscode.MarkdownString(documentation);
  item.filterText = filterText;
  item.insertText = isSnippet ? new vscode.SnippetString(insertText) : insertText;
  item.range = toRange(range);
  item.sortText = String(index).padStart(4, '0');
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}
