// What the columns of an export of an unknown kind were taken for, in words.
import { message } from '../../base/message';
import type { Message } from '../../base/message';
import type { ProposedExport } from '../../exports/describing/proposedExport';

/** A line for each kind of column that there is. */
export function proposedLines(proposed: ProposedExport): Message[] {
  const { period, keys, measures, ratios, leftOut, personal, adds } = proposed;
  const titled = (kind: 'additive' | 'people' | 'stated'): string[] =>
    measures.filter((each) => each.kind === kind).map(({ title }) => title);
  return [
    period === undefined ? message('data.define.no-period') : message('data.define.period', { title: said(period) }),
    keys.length === 0
      ? message('data.define.no-keys')
      : message(adds ? 'data.define.keys-add' : 'data.define.keys', { titles: listOf(keys.map(({ title }) => title)) }),
    ...line('data.define.additive', titled('additive')),
    ...line('data.define.people', titled('people')),
    ...line('data.define.stated', titled('stated')),
    ...line(
      'data.define.ratios',
      ratios.map(({ title }) => title),
    ),
    ...line('data.define.left-out', leftOut),
    ...line('data.define.personal', personal),
  ];
}

function line(
  id:
    | 'data.define.additive'
    | 'data.define.people'
    | 'data.define.stated'
    | 'data.define.ratios'
    | 'data.define.left-out'
    | 'data.define.personal',
  titles: readonly string[],
): Message[] {
  return titles.length === 0 ? [] : [message(id, { count: titles.length, titles: listOf(titles) })];
}

function said(text: string): { readonly pack: string } {
  return { pack: text };
}

function listOf(titles: readonly string[]): { readonly pack: string } {
  return said(titles.join('、'));
}
