// What the page of a dashboard in an editor and its editor say to each other: values that go through as JSON. The page
// is trusted with nothing: what it says is read before anything is done.

/** What can be saved of all the page. */
export type SavedWhole = 'page' | 'tables' | 'pictures';

/** What the page says. */
export type FromDashboard =
  | { readonly kind: 'ready' }
  | { readonly kind: 'save'; readonly what: SavedWhole }
  | { readonly kind: 'picture'; readonly chart: string; readonly as: 'svg' | 'png' }
  /** A picture that it was asked to draw, in Base64; empty where it could not be drawn. */
  | { readonly kind: 'drawn'; readonly chart: string; readonly png: string };

/** What the page is told. */
export type ToDashboard =
  | { readonly kind: 'content'; readonly body: string }
  | { readonly kind: 'draw'; readonly chart: string; readonly svg: string };

/** The words of the page itself. */
export interface DashboardWords extends Readonly<Record<SavedWhole, string>> {
  /** Shown until there is something to be seen. */
  readonly waiting: string;
  /** What the buttons of all the page are for. */
  readonly tools: string;
  /** What a button of a chart does: `{title}` stands for the chart's, `{format}` for that of the file. */
  readonly picture: string;
}

const WHOLE: readonly unknown[] = ['page', 'tables', 'pictures'] satisfies SavedWhole[];
const BASE64 = /^[\w+/]*={0,2}$/;

/** What the page says, as far as it is known. */
export function readFromDashboard(value: unknown): FromDashboard | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, what, chart, as, png } = value as Readonly<Record<string, unknown>>;
  if (kind === 'ready') return { kind };
  if (kind === 'save' && WHOLE.includes(what)) return { kind, what: what as SavedWhole };
  if (typeof chart !== 'string') return undefined;
  if (kind === 'picture' && (as === 'svg' || as === 'png')) return { kind, chart, as };
  return kind === 'drawn' && typeof png === 'string' && BASE64.test(png) ? { kind, chart, png } : undefined;
}
