// A dashboard as one page without any script: charts with their tables, and below them how each figure comes about,
// which is one step away. It reads well on paper too.
import { element } from '../../preview/html';
import type { Html } from '../../preview/html';
import { ownPage } from '../../preview/ownPage';
import type { Reader } from '../../../base/message';
import type { Dashboard } from '../model/dashboard';
import { channelsSection, funnelsSection, risksSection } from './charts';
import { explanationsSection } from './explanations';
import { rolesSection } from './roles';
import { saying, sentences } from './setting';
import type { Say } from './setting';

/** The words of a page and what they stand in, for whoever puts them on a page of another kind. */
export interface PageContent {
  readonly title: string;
  /** As HTML names languages. */
  readonly language: string;
  /** What it shows, as HTML. */
  readonly body: string;
}

const LANGUAGES = { en: 'en', 'zh-cn': 'zh-Hans', 'zh-tw': 'zh-Hant' } as const;
const SECTIONS = ['roles', 'channels', 'funnels', 'risks', 'explanations'] as const;

/** The page, as HTML. */
export function dashboardPage(dashboard: Dashboard, reader: Reader, style: string): string {
  return ownPage({ ...pageContent(dashboard, reader), style });
}

/** What stands on the page, with what else is to be known of it. */
export function pageContent(dashboard: Dashboard, reader: Reader, notes: readonly string[] = []): PageContent {
  const say = saying(reader);
  const { month } = dashboard;
  const title = say('dashboard.title', { month });
  const header = element(
    'header',
    {},
    element('h1', {}, title),
    element('p', {}, say('dashboard.intro', { month })),
    sentences('note', [say('kpi.defaults-note'), ...notes]),
  );
  const main = element('main', {}, ...SECTIONS.map((id) => sectionOf(id, dashboard, say)));
  const body = [header, contents(say), main].map(({ html }) => `${html}\n`).join('');
  return { title, language: LANGUAGES[reader.language], body };
}

function contents(say: Say): Html {
  const links = SECTIONS.map((id) => element('li', {}, element('a', { href: `#${id}` }, say(`dashboard.${id}`))));
  return element('nav', { 'aria-label': say('dashboard.contents') }, element('ul', {}, ...links));
}

function sectionOf(id: (typeof SECTIONS)[number], dashboard: Dashboard, say: Say): Html {
  const inside = {
    roles: () => rolesSection(dashboard.roles, say),
    channels: () => channelsSection(dashboard.channels, say),
    funnels: () => funnelsSection(dashboard.funnels, say),
    risks: () => risksSection(dashboard.risks, dashboard.month, say),
    explanations: () => explanationsSection(dashboard.explanations, say),
  }[id];
  return element(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, say(`dashboard.${id}`)),
    inside(),
  );
}
