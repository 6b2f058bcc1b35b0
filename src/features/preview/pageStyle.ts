// The style of pages of their own. Only the shells' bundles take it in: elsewhere a style sheet is no module.
import page from '../../../media/page.css';
import preview from '../../../media/preview.css';

/** The style sheets of a page, as one text. */
export const PAGE_STYLE = `${page}\n${preview}`;
