// A row of another document that must stand in this one and does not: an open action of last week, a target of the
// plan.
import { labelOf, message } from '../base/message';
import type { LinkedRows } from '../calculation/linking/linkedRows';
import { factOf, isIncomplete } from '../calculation/linking/endRows';
import { sectionOf } from '../documents/document';
import { addedRow } from './shared/addedRow';
import { linkMessage, linkRule, nearestPlace, relatedTo, sourceArguments } from './shared/linkFaults';
import type { WorkspaceContext } from './rule';
import { ERROR_ON_SUBMISSION } from './shared/severities';

export const linkMissing = linkRule({ id: 'link-missing', severity: ERROR_ON_SUBMISSION }, function* (linked, context) {
  const { link } = linked;
  if (link.link.require !== 'source' || isIncomplete(context.record, link.to)) return;
  const { own, theirs } = linked;
  if (theirs.every((row) => row.key === undefined)) return; // before the document is read
  if (own.every((row) => row.key === undefined) && lacksPlace(linked, context)) return;
  const present = new Set(own.map((row) => row.key));
  for (const row of theirs) {
    const { key } = row;
    if (key === undefined || present.has(key)) continue;
    present.add(key); // two sources with the same row are said once
    const fact = factOf(row, link.from.key);
    const section = link.to.type.sections.find((each) => each.id === link.to.section);
    const text = fact?.text.trim() ?? '';
    const found = message('link-missing', {
      text,
      label: section ? labelOf(section) : labelOf(link.to.type),
      ...sourceArguments(row.record),
    });
    yield {
      message: linkMessage(linked, found),
      range: nearestPlace(context, link.to.section),
      expected: text,
      fixes: addedRow(linked, row, context),
      related: [relatedTo(row.record, fact)],
    };
  }
});

/**
 * True where the rows cannot be told for want of what the type requires: their section, its table, or the column that
 * names them. Another rule says so, or it is not asked for.
 */
function lacksPlace({ link: { to } }: LinkedRows, { document }: WorkspaceContext): boolean {
  const section = to.type.sections.find((each) => each.id === to.section);
  if (section === undefined) return false;
  const table = sectionOf(document(), section.id)?.table;
  const key = table?.missing.find((column) => column.id === to.key);
  return table === undefined
    ? section.only !== undefined || (section.required && section.oneOf === undefined && section.anyOf === undefined)
    : key?.required === true;
}
