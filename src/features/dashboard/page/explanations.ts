// How each figure comes about, with the way back to where it stands. Those of earlier months are shown once they are
// asked for: there are many.
import { element, join } from '../../preview/html';
import type { Html } from '../../preview/html';
import type { KpiLine } from '../../kpi/kpiText';
import type { Explanation } from '../model/dashboard';
import type { Say } from './setting';

/** All explanations. */
export function explanationsSection(explanations: readonly Explanation[], say: Say): Html {
  const byId = new Map(explanations.map((each) => [each.id, each]));
  const months = new Map<string, Html[]>();
  for (const { id, earlier } of explanations) {
    if (earlier === undefined) continue;
    const links = months.get(earlier.of) ?? [];
    links.push(element('li', {}, element('a', { href: `#${id}` }, earlier.month)));
    months.set(earlier.of, links);
  }
  return join(
    explanations.map((each) => {
      const from = each.earlier === undefined ? undefined : byId.get(each.earlier.of);
      const back = from === undefined ? backLink(say, `at-${each.id}`, each) : backLink(say, from.id, from);
      return articleOf(each, monthsOf(months.get(each.id) ?? [], say), back);
    }),
  );
}

function articleOf({ id, title, lines, earlier }: Explanation, ...below: readonly (Html | undefined)[]): Html {
  const heading = `${id}-title`;
  return element(
    'article',
    { id, class: earlier === undefined ? 'why' : 'why earlier', 'aria-labelledby': heading },
    element('h3', { id: heading }, title),
    nested(lines),
    ...below,
  );
}

function monthsOf(links: readonly Html[], say: Say): Html | undefined {
  if (links.length === 0) return undefined;
  return element('div', { class: 'months' }, element('p', {}, say('dashboard.earlier')), element('ul', {}, ...links));
}

function backLink(say: Say, to: string, { title }: Pick<Explanation, 'title'>): Html {
  const link = element('a', { href: `#${to}` }, say('dashboard.back', { title }));
  return element('p', { class: 'back' }, link);
}

/** Lines that stand in below others, as lists in lists. */
export function nested(lines: readonly KpiLine[]): Html {
  const items: Html[] = [];
  for (let at = 0; at < lines.length;) {
    const { text = '', depth = 0 } = lines[at] ?? {};
    let end = at + 1;
    while ((lines[end]?.depth ?? -1) > depth) end++;
    const below = lines.slice(at + 1, end);
    items.push(element('li', {}, text, below.length === 0 ? undefined : nested(below)));
    at = end;
  }
  return element('ul', {}, ...items);
}
