// The dashboard of a month in a panel of the editor. While it is seen it follows documents and data, once nothing has
// changed for a moment; the page stays where it was scrolled to.
import * as vscode from 'vscode';
import { dashboards, readFromDashboard } from '../../features/dashboards';
import type { Dashboard } from '../../features/dashboard/model/dashboard';
import type { FromDashboard, ToDashboard } from '../../features/dashboard/panelMessages';
import type { FeatureContext } from '../feature';
import { currentReader, say } from '../reading';
import { pageOptions, webviewPage } from '../webviewPage';
import { editorHost } from '../workspace/host';
import type { WorkspaceState } from '../workspace/workspaceState';
import { runYielding } from '../workspace/yielding';
import { panelWords } from './panelWords';
import { savePicture, saveWhole, tellSaved } from './saving';

const QUIET = 1000; // ms without a change

/** What a panel is of. */
export interface PanelSubject {
  readonly state: WorkspaceState;
  readonly folder: vscode.Uri;
  readonly month: string;
}

/** What a panel stands on, and who hears that it was closed. */
interface PanelContext extends Pick<FeatureContext, 'funnel' | 'extension'> {
  readonly closed: (panel: DashboardPanel) => void;
}

/** A panel. */
export class DashboardPanel implements vscode.Disposable {
  private made: Dashboard | undefined;
  private body = '';
  /** What the page has. */
  private sent = '';
  private isStale = true;
  private isMaking = false;
  private isClosed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Opens one; it is empty until the page asks for what it shows. */
  static async open(subject: PanelSubject, context: PanelContext): Promise<DashboardPanel> {
    const style = await dashboards.style();
    const title = say('dashboard.panel', { month: subject.month });
    const { extension } = context;
    const options = pageOptions(extension);
    const panel = vscode.window.createWebviewPanel('opsRegulation.dashboard', title, vscode.ViewColumn.Active, options);
    const opened = new DashboardPanel(subject, context, panel);
    const page = { name: 'dashboard', words: panelWords(), style, draws: true };
    panel.webview.html = webviewPage(panel.webview, extension, page);
    return opened;
  }

  private constructor(
    private readonly subject: PanelSubject,
    private readonly context: PanelContext,
    private readonly panel: vscode.WebviewPanel,
  ) {
    const { funnel, closed } = context;
    funnel.on(panel.webview.onDidReceiveMessage, { what: 'task.dashboard' }, (said) => this.hear(said));
    funnel.on(panel.onDidDispose, { what: 'task.dashboard' }, () => {
      this.isClosed = true;
      clearTimeout(this.timer);
      closed(this);
    });
  }

  isOf(state: WorkspaceState, month = this.subject.month): boolean {
    return this.subject.state === state && this.subject.month === month;
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** Shows it again once nothing changes any more. */
  refreshSoon(): void {
    this.isStale = true;
    clearTimeout(this.timer);
    const { funnel } = this.context;
    this.timer = setTimeout(() => void funnel.run({ what: 'task.dashboard' }, () => this.follow()), QUIET);
  }

  private async hear(value: unknown): Promise<void> {
    const said = readFromDashboard(value);
    if (said?.kind === 'ready') {
      this.sent = '';
      await this.follow();
      return;
    }
    if (said !== undefined && this.made !== undefined) tellSaved(await this.saved(said, this.made));
  }

  /** Saves what the page asks for, or has the picture drawn that is to be saved; gives where it was saved. */
  private async saved(
    said: Exclude<FromDashboard, { kind: 'ready' }>,
    made: Dashboard,
  ): Promise<vscode.Uri | undefined> {
    const { folder } = this.subject;
    if (said.kind === 'save') return saveWhole(said.what, made, folder);
    const picture = dashboards.pictures(made, currentReader()).find(({ id }) => id === said.chart);
    if (picture === undefined) return undefined;
    if (said.kind === 'drawn') return savePicture(picture, said.png, folder);
    if (said.as === 'svg') return savePicture(picture, undefined, folder);
    this.tell({ kind: 'draw', chart: said.chart, svg: picture.svg });
    return undefined;
  }

  // A page that is not seen is gone, and asks again once it is.
  private async follow(): Promise<void> {
    if (this.isMaking) return;
    this.isMaking = true;
    try {
      while (this.isStale && this.isSeen) await this.make();
    } finally {
      this.isMaking = false;
    }
    if (this.isSeen && this.body !== this.sent) this.tell({ kind: 'content', body: (this.sent = this.body) });
  }

  private async make(): Promise<void> {
    this.isStale = false;
    const { state, folder, month } = this.subject;
    const reader = currentReader();
    const shop = await state.current.kpis.reading(editorHost(folder), new Date());
    const made = await runYielding(dashboards.making(shop, month, reader));
    if ('problem' in made) return;
    const notes = state.withholdsPacks ? [say('sheet.untrusted')] : [];
    this.made = made;
    this.body = dashboards.content(made, reader, notes).body;
  }

  private get isSeen(): boolean {
    return !this.isClosed && this.panel.visible;
  }

  private tell(message: ToDashboard): void {
    const { funnel } = this.context;
    if (!this.isClosed) void funnel.run({ what: 'task.dashboard' }, () => this.panel.webview.postMessage(message));
  }

  dispose(): void {
    this.panel.dispose();
  }
}
