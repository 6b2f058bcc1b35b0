// Owns the banner at the head of a page: what document this is, who answers for it, where it stands, and what keeps it
// from going further.
import { inWords, message, render } from '../../base/message';
import type { Message } from '../../base/message';
import { STATUSES } from '../../documents/document';
import { entryOf, scalar } from '../../documents/parse';
import type { Shown } from './shown';
import { element, join, ours } from './html';
import type { Child, Html } from './html';

/** The banner of a document, with the findings that concern all of it. */
export function banner(shown: Shown, findings: Html): Html {
  const { document, reader } = shown;
  const { type, period } = document;
  const status = STATUSES.find((each) => each === document.status);
  const title = type ? inWords(reader, type.title, type.en) : render(message('preview.no-type'), reader);
  return element(
    'div',
    { class: ours('banner', `banner-${status ?? 'unknown'}`), role: 'note' },
    element(
      'div',
      { class: ours('banner-head') },
      element('strong', {}, title),
      period && element('span', {}, period.text),
      element(
        'span',
        { class: ours('status') },
        status ? render(message(`document.status.${status}`), reader) : document.status,
      ),
    ),
    element('div', { class: ours('banner-people') }, join(people(shown), ' · ')),
    fieldList(shown),
    verdict(shown),
    findings,
  );
}

function people({ document, knowledge, reader }: Shown): Child[] {
  const { front, type } = document;
  const entry = front.kind === 'present' ? entryOf(front.entries, 'author', '撰寫人') : undefined;
  const author = entry && scalar(entry).trim();
  const approver = type?.approver === undefined ? undefined : knowledge.role(type.approver);
  const say = (text: Message): string => render(text, reader);
  return [
    author === undefined || author === '' ? undefined : say(message('preview.author', { name: author })),
    approver && say(message('preview.approver', { name: { pack: approver.name, en: approver.en } })),
  ];
}

/**
 * The values of the head by their titles, in the contract's order: the head itself, which names keys, need not be shown
 * beside it.
 */
function fieldList({ document: { type, fields }, reader }: Shown): Html | undefined {
  const filled = (type?.fields ?? []).flatMap((field) => {
    const text = fields.get(field.id)?.text.trim() ?? '';
    return text === ''
      ? []
      : [element('div', {}, element('dt', {}, inWords(reader, field.title, field.en)), element('dd', {}, text))];
  });
  return filled.length === 0 ? undefined : element('dl', { class: ours('fields') }, ...filled);
}

function verdict({ document, obstacles, reader }: Shown): Html {
  const isDraft = document.status === 'draft';
  const id =
    obstacles === 0 ? (isDraft ? 'preview.ready' : 'preview.clean') : isDraft ? 'preview.obstacles' : 'preview.errors';
  return element(
    'div',
    { class: ours('verdict', obstacles === 0 ? 'good' : 'bad') },
    render(message(id, { count: obstacles }), reader),
  );
}
