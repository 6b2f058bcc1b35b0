// The banner at the head of a page as HTML.
import type { Banner } from '../presentation/banner';
import { element, join, ours } from './html';
import type { Html } from './html';

/** A banner, with the findings that concern all of the document. */
export function banner({ title, period, status, people, fields, verdict }: Banner, findings: Html): Html {
  const names = people.map(({ words }) => words);
  return element(
    'div',
    { class: ours('banner', `banner-${status.id ?? 'unknown'}`), role: 'note' },
    element(
      'div',
      { class: ours('banner-head') },
      element('strong', {}, title),
      period === undefined ? undefined : element('span', {}, period),
      element('span', { class: ours('status') }, status.words),
    ),
    element('div', { class: ours('banner-people') }, join(names, ' · ')),
    fieldList(fields),
    element('div', { class: ours('verdict', verdict.tone) }, verdict.words),
    findings,
  );
}

// The head itself, which names keys, need not be shown beside it.
function fieldList(fields: Banner['fields']): Html | undefined {
  if (fields.length === 0) return undefined;
  const entries = fields.map(({ title, text }) =>
    element('div', {}, element('dt', {}, title), element('dd', {}, text)),
  );
  return element('dl', { class: ours('fields') }, ...entries);
}
