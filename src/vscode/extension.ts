// The extension's life: it takes the commands at once and leaves all else to the session, which is loaded after
// activation.
import { commands, window } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { MarkdownIt } from 'markdown-it';
import { extendMarkdownIt } from '../features/preview/plugin';
import type { PreviewHost } from '../features/preview/plugin';
import type { Session } from './session';

/** What the extension offers to others, tests among them. */
export interface Api {
  /** Settles when the knowledge base is read and the workspace checked. */
  readonly session: Promise<Session>;
  /** Called by the Markdown preview with what it renders with, once, when the first preview opens. */
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
  /** In the editor's language: without a session there are no bundles. */
  readonly messages: { readonly notOpened: string };
}

/**
 * Called by VS Code. Returns at once; reading and checking go on behind it, and a command that comes early waits for
 * them.
 */
export function activate(context: ExtensionContext): Api {
  const { contributes, messages } = context.extension.packageJSON as Manifest;
  const opened = nextTask()
    .then(() => import('./session'))
    .then(({ openSession }) => openSession(context));
  const tell = (fault: unknown): Thenable<unknown> => {
    console.error(fault);
    return window.showErrorMessage(messages.notOpened);
  };
  opened.catch(tell);
  for (const { command } of contributes.commands) {
    context.subscriptions.push(
      commands.registerCommand(command, (...args: unknown[]) =>
        opened.then((session) => session.run(command, args), tell),
      ),
    );
  }
  return {
    session: opened.then(async (session) => {
      await session.ready;
      return session;
    }),
    extendMarkdownIt: (md) => extendMarkdownIt(md, lateHost(opened)),
  };
}

// What is only awaited runs before the editor takes activation to be over, and before any other extension has its turn.
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

// Until the session is open, a preview shows the document alone; the session has it shown anew when it has read the
// workspace.
function lateHost(opened: Promise<Session>): PreviewHost {
  let host: PreviewHost | undefined;
  opened.then(
    ({ features }) => {
      host = features.preview.preview;
    },
    () => undefined,
  ); // why there is none has been said
  return { additions: (env) => host?.additions(env), report: (error) => host?.report(error) };
}
