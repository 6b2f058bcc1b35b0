// References in the editor: links, hover, definition, references, counts above clauses and completion of clause
// numbers. What they find is up to the features.
import * as vscode from 'vscode';
import type { Pause } from '../../base/slices';
import type { Task } from '../funnel';
import { placedText } from '../symbols/namedTexts';
import type { TextInWorkspace } from '../symbols/namedTexts';
import { toRange } from '../places';
import { currentReader } from '../reading';
import { completeClauses } from './completion';
import type { ReferenceHost } from './host';
import { hoverOf } from './hover';
import { ReferenceLenses } from './lenses';
import { placeOfClause, placeOfUse } from './location';

const SELECTOR: vscode.DocumentSelector = { language: 'markdown' };
const TRIGGERS = ['§', '、', '第'];

/** Registers everything that references do in an editor. */
export function registerReferences(host: ReferenceHost): vscode.Disposable {
  const { languages } = vscode;
  const lenses = new ReferenceLenses(host);
  return vscode.Disposable.from(
    languages.registerDocumentLinkProvider(SELECTOR, {
      provideDocumentLinks: (document) => inText(host, document, linksOf),
    }),
    languages.registerHoverProvider(SELECTOR, {
      provideHover: (document, position) =>
        inText(host, document, ({ state, named }) => {
          const found = state.current.references.hoverAt(named, position, currentReader());
          return found && hoverOf(found);
        }),
    }),
    languages.registerDefinitionProvider(SELECTOR, {
      provideDefinition: (document, position) =>
        inText(host, document, ({ state, named }) => {
          const clause = state.current.references.definitionOf(named, position);
          return clause && placeOfClause(state, clause);
        }),
    }),
    languages.registerReferenceProvider(SELECTOR, {
      provideReferences: (document, position, { includeDeclaration }) =>
        inText(host, document, (placed) =>
          referencesAt(placed, { position, includeDeclaration, pause: host.keeper.pause }),
        ),
    }),
    languages.registerCompletionItemProvider(
      SELECTOR,
      {
        provideCompletionItems: (document, position) =>
          inText(host, document, (placed) => completeClauses(placed, { document, position, keeper: host.keeper })),
      },
      ...TRIGGERS,
    ),
    languages.registerCodeLensProvider(SELECTOR, lenses),
    lenses,
  );
}

const TASK: Task['what'] = 'task.references';

/** Asks a text of ours; what goes wrong is told and nothing is found. */
function inText<T>(
  { workspaces, funnel }: ReferenceHost,
  document: vscode.TextDocument,
  ask: (placed: TextInWorkspace) => T | PromiseLike<T>,
): Promise<T | undefined> {
  return funnel.run<T | undefined>({ what: TASK, where: document.uri.path }, () => {
    const placed = placedText(workspaces, document);
    return placed && ask(placed);
  });
}

function linksOf({ state, named }: TextInWorkspace): vscode.DocumentLink[] {
  return state.current.references.linksOf(named).map(({ range, clause }) => {
    const { uri, range: target } = placeOfClause(state, clause);
    return new vscode.DocumentLink(toRange(range), uri.with({ fragment: `L${String(target.start.line + 1)}` }));
  });
}

interface ReferenceQuery extends vscode.ReferenceContext {
  readonly position: vscode.Position;
  readonly pause: Pause;
}

async function referencesAt(
  { state, named }: TextInWorkspace,
  { position, includeDeclaration, pause }: ReferenceQuery,
): Promise<vscode.Location[]> {
  const { references } = state.current;
  const clause = references.clauseAt(named, position);
  if (clause === undefined) return [];
  const uses = await references.uses(pause);
  return [
    ...(includeDeclaration ? [placeOfClause(state, clause)] : []),
    ...uses.of(clause).map((use) => placeOfUse(state, use)),
  ];
}
