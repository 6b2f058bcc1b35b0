// The extension's life: it takes the commands at once and leaves all else to the session, which is loaded after
// activation, and only where there is something for it to do.
import { commands, window } from 'vscode';
import type { CustomTextEditorProvider, Disposable, ExtensionContext, WebviewPanel } from 'vscode';
import type { MarkdownIt } from 'markdown-it';
import { onDemand } from '../base/onDemand';
import { extendMarkdownIt } from '../features/preview/plugin';
import type { PreviewHost } from '../features/preview/plugin';
import { whenNeeded } from './need';
import { nextTask } from './nextTask';
import type { Session } from './session';

/** What the extension offers to others, tests among them. */
export interface Api {
  /** Settles when the knowledge base is read and the workspace checked. Whoever asks for it has it opened. */
  readonly session: Promise<Session>;
  /** True once the session is being opened. */
  readonly isOpened: boolean;
  /** Called by the Markdown preview with what it renders with, once, when the first preview opens. */
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
  /** In the editor's language: without a session there are no bundles. */
  readonly messages: { readonly notOpened: string; readonly opening: string };
}

/**
 * Called by VS Code. Returns at once; reading and checking go on behind it, and a command that comes early waits for
 * them.
 */
export function activate(context: ExtensionContext): Api {
  const { contributes, messages } = context.extension.packageJSON as Manifest;
  const tell = (fault: unknown): Thenable<unknown> => {
    console.error(fault);
    return window.showErrorMessage(messages.notOpened);
  };
  let isOpened = false;
  // What is only awaited runs before the editor takes activation to be over, and before others have their turn.
  const open = onDemand(() => {
    isOpened = true;
    const session = nextTask()
      .then(() => import('./session'))
      .then(({ openSession }) => openSession(context));
    session.catch(tell);
    return session;
  });
  const run = (command: string, args: readonly unknown[]): Promise<unknown> =>
    open().then((session) => session.run(command, args), tell);
  context.subscriptions.push(
    ...contributes.commands.map(({ command }) =>
      commands.registerCommand(command, (...args: unknown[]) => run(command, args)),
    ),
    ...Object.values(contributes.views).flatMap((views) => views.map(({ id }) => openedWhenShown(id, open))),
    window.registerCustomEditorProvider('opsRegulation.sheet', sheetWhenOpened(open, messages), {
      supportsMultipleEditorsPerDocument: true,
      webviewOptions: { retainContextWhenHidden: true },
    }),
    whenNeeded(open, tell),
  );
  return {
    get session() {
      return open().then(async (session) => {
        await session.ready;
        return session;
      });
    },
    get isOpened() {
      return isOpened;
    },
    extendMarkdownIt: (md) => extendMarkdownIt(md, lateHost(open)),
  };
}

/** Opens the session when a tree is first looked at; the session then puts its own in the place of this empty one. */
function openedWhenShown(view: string, open: () => Promise<Session>): Disposable {
  return window.registerTreeDataProvider<never>(view, {
    getTreeItem: (node) => node,
    getChildren: async () => {
      await open();
      return [];
    },
  });
}

/** Shows a document in the sheet once the session is open, which one that VS Code restores has opened. */
function sheetWhenOpened(open: () => Promise<Session>, messages: Manifest['messages']): CustomTextEditorProvider {
  const say = (panel: WebviewPanel, words: string): void => {
    panel.webview.html = `<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
      <p role="status">${words}</p>`;
  };
  return {
    resolveCustomTextEditor: async (document, panel, token) => {
      say(panel, messages.opening);
      const session = await open().catch(() => undefined); // why there is none has been said
      if (session === undefined) say(panel, messages.notOpened);
      else await session.features.sheets.resolve(document, panel, token);
    },
  };
}

// Until the session is open, a preview shows the document alone; the session has it shown anew when it has read the
// workspace.
function lateHost(open: () => Promise<Session>): PreviewHost {
  let host: PreviewHost | undefined;
  open().then(
    ({ features }) => {
      host = features.preview.preview;
    },
    () => undefined,
  ); // why there is none has been said
  return { additions: (env) => host?.additions(env), report: (error) => host?.report(error) };
}
