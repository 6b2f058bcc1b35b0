// A text that is shown and never kept: what would come of something, before it is done.
import * as vscode from 'vscode';

/** Shows such texts, one in the place of the one before. */
export class ShownText implements vscode.Disposable {
  private text = '';
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registered: vscode.Disposable;

  constructor(private readonly scheme: string) {
    this.registered = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: this.changed.event,
      provideTextDocumentContent: () => this.text,
    });
  }

  /** Shows a text in an editor that cannot be written in, below a title of the reader's language. */
  async show(title: string, text: string): Promise<void> {
    this.text = text;
    const uri = vscode.Uri.from({ scheme: this.scheme, path: `/${title}.txt` });
    this.changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
  }

  dispose(): void {
    this.registered.dispose();
    this.changed.dispose();
  }
}
