// Owns the extension's life: it registers what must be there at once and leaves the rest to the session, which is loaded after activation.
import type { ExtensionContext } from 'vscode';
import type { Session } from './session';

/** What the extension offers to others, tests among them. */
export interface Api {
  /** Settles when the knowledge base is read and the workspace checked. */
  readonly session: Promise<Session>;
}

/** Called by VS Code. Returns at once; reading and checking go on behind it. */
export function activate(context: ExtensionContext): Api {
  return { session: import('./session').then(({ openSession }) => openSession(context)) };
}
