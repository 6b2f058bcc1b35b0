// The style of the page. Only the shells' bundles take it in: elsewhere a style sheet is no module.
import dashboard from './dashboard.css';

/** The style sheet, as text. */
export const DASHBOARD_STYLE = dashboard;
