// Whether a window has anything of ours: until then nothing but the commands is there. It costs less than reading any
// of it would.
import { Disposable, Range, RelativePattern, workspace } from 'vscode';
import type { Event, TextDocument, WorkspaceFolder } from 'vscode';

const SETTINGS = 'ops-regulation.yaml';
const DOCUMENTS = 'documents/**/*.{md,MD}';
const HEAD_LINES = 40;

/** The keys of a head that say its type and its period, by all the names that `knowledge/headKeys.ts` has for them. */
const TYPE = /^(?:type|(?:文[檔档件]|[單单][據据])?[類类]型)[ \t]*:/m;
const PERIOD = /^(?:period|(?:所[屬属]|[報报]告)?期[間间]|[報报]告期|月份|年月)[ \t]*:/m;

/**
 * Calls `open` once the window has something of ours: settings or documents in one of its folders, or an open document
 * of the department's. Gives what looks for it; what goes wrong with that is told.
 */
export function whenNeeded(open: () => unknown, tell: (fault: unknown) => unknown): Disposable {
  let isFound = false;
  const look = (): void => {
    if (isFound) return;
    isAnyOurs()
      .then((isThere) => {
        isFound ||= isThere;
        if (isThere) open();
      })
      .catch(tell);
  };
  look();
  return Disposable.from(
    hear(workspace.onDidChangeWorkspaceFolders, look),
    hear(workspace.onDidOpenTextDocument, ({ languageId }) => {
      if (languageId === 'markdown') look();
    }),
  );
}

function hear<T>(event: Event<T>, take: (value: T) => void): Disposable {
  return event(take);
}

async function isAnyOurs(): Promise<boolean> {
  if (workspace.textDocuments.some(isOurs)) return true;
  const found = await Promise.all((workspace.workspaceFolders ?? []).map(hasOurs));
  return found.includes(true);
}

async function hasOurs(folder: WorkspaceFolder): Promise<boolean> {
  const found = await workspace.findFiles(new RelativePattern(folder, `{${SETTINGS},${DOCUMENTS}}`), undefined, 1);
  return found.length > 0;
}

/** True for a document whose head says of what type it is and of which period. */
function isOurs(document: TextDocument): boolean {
  if (document.languageId !== 'markdown' || workspace.getWorkspaceFolder(document.uri) === undefined) return false;
  const head = document.getText(new Range(0, 0, HEAD_LINES, 0));
  return /^\uFEFF?---[ \t]*\r?\n/.test(head) && TYPE.test(head) && PERIOD.test(head);
}
