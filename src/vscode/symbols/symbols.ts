// Outlines, folding and the symbols of the workspace in the editor. What they are is up to the features.
import * as vscode from 'vscode';
import type { IndexKeeper } from '../../features/lookup/indexKeeping';
import type { OutlineKind, OutlineSymbol } from '../../features/symbols/outlineSymbol';
import type { EntryKind, WorkspaceSymbol } from '../../features/symbols/workspaceSymbols';
import type { Funnel } from '../funnel';
import { placedText } from './namedTexts';
import { toRange } from '../places';
import { currentReader } from '../reading';
import { packUri, SCHEME } from '../workspace/regulationText';
import type { Workspaces } from '../workspace/workspaces';
import type { WorkspaceState } from '../workspace/workspaceState';

const OUTLINE_KINDS: Readonly<Record<OutlineKind, vscode.SymbolKind>> = {
  chapter: vscode.SymbolKind.Module,
  clause: vscode.SymbolKind.String,
  head: vscode.SymbolKind.File,
  field: vscode.SymbolKind.Field,
  heading: vscode.SymbolKind.String,
  row: vscode.SymbolKind.Constant,
};
const ENTRY_KINDS: Readonly<Record<EntryKind, vscode.SymbolKind>> = {
  clause: vscode.SymbolKind.String,
  role: vscode.SymbolKind.Class,
  kpi: vscode.SymbolKind.Number,
  type: vscode.SymbolKind.Struct,
  document: vscode.SymbolKind.File,
};

const TASK = { what: 'task.show' } as const;

/** Registers outlines, folding and workspace symbols, and keeps their places up to date with the settings. */
export function registerSymbols(workspaces: Workspaces, keeper: IndexKeeper, funnel: Funnel): vscode.Disposable {
  let outlines = registerOutlines(workspaces, funnel);
  return vscode.Disposable.from(
    funnel.on(workspaces.onDidLoad, TASK, () => {
      outlines.dispose();
      outlines = registerOutlines(workspaces, funnel);
    }),
    vscode.languages.registerFoldingRangeProvider(
      { language: 'markdown' },
      { provideFoldingRanges: (document) => funnel.run(TASK, () => foldsOf(workspaces, document)) },
    ),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query) => funnel.run(TASK, () => symbolsOf(workspaces, keeper, query)),
    }),
    {
      dispose: () => {
        outlines.dispose();
      },
    },
  );
}

/**
 * Outlines of regulation files and documents. They hold all that the editor's own Markdown outline holds, and two
 * outlines of a file would be shown one below the other: hence `exclusive`, which the editor knows though its interface
 * does not name it, and only for our own files.
 */
function registerOutlines(workspaces: Workspaces, funnel: Funnel): vscode.Disposable {
  const patterns: vscode.GlobPattern[] = workspaces.all.flatMap(({ folder, current }) =>
    folder === undefined ? [] : current.symbols.outlined().map((glob) => new vscode.RelativePattern(folder, glob)),
  );
  const ours = patterns.map((pattern) => ({ language: 'markdown', pattern, exclusive: true }));
  const bundled = { language: 'markdown', scheme: SCHEME, pattern: '**/regulation/*.md', exclusive: true };
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols: (document) =>
      funnel.run(TASK, () => {
        const placed = placedText(workspaces, document);
        return placed ? placed.state.current.symbols.outline(placed.named, currentReader()).map(toDocumentSymbol) : [];
      }),
  };
  return vscode.languages.registerDocumentSymbolProvider([bundled, ...ours], provider);
}

function foldsOf(workspaces: Workspaces, document: vscode.TextDocument): vscode.FoldingRange[] {
  const placed = placedText(workspaces, document);
  return placed
    ? placed.state.current.symbols.folds(placed.named).map(({ from, to }) => new vscode.FoldingRange(from, to))
    : [];
}

async function symbolsOf(
  workspaces: Workspaces,
  keeper: IndexKeeper,
  query: string,
): Promise<vscode.SymbolInformation[]> {
  const states = workspaces.all.length > 0 ? workspaces.all : [workspaces.active];
  const found = await Promise.all(
    states.map(async (state) => {
      const index = await state.current.lookup.index(keeper);
      return state.current.symbols
        .find({ query, reader: currentReader(), index })
        .map((symbol) => toSymbolInformation(state, symbol));
    }),
  );
  // Folders without packs of their own have the same clauses.
  const places = new Map(
    found
      .flat()
      .map((symbol) => [
        `${symbol.name} ${symbol.location.uri.toString()} ${String(symbol.location.range.start.line)}`,
        symbol,
      ]),
  );
  return [...places.values()];
}

function toDocumentSymbol({ name, detail, kind, range, selection, children }: OutlineSymbol): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(name, detail, OUTLINE_KINDS[kind], toRange(range), toRange(selection));
  symbol.children = children.map(toDocumentSymbol);
  return symbol;
}

function toSymbolInformation(
  state: WorkspaceState,
  { name, container, kind, place }: WorkspaceSymbol,
): vscode.SymbolInformation {
  const location =
    'pack' in place
      ? new vscode.Location(packUri(state, place.pack, place.source.path), toRange(place.source.range))
      : new vscode.Location(state.uriOf(place.path), toRange(place.range));
  return new vscode.SymbolInformation(name, ENTRY_KINDS[kind], container, location);
}
