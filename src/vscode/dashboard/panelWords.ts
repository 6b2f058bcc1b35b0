// What the page of a dashboard says itself, in the reader's words.
import type { DashboardWords } from '../../features/dashboard/panelMessages';
import { say } from '../reading';

/** The words of the page; `{title}` and `{format}` are put in there. */
export function panelWords(): DashboardWords {
  return {
    waiting: say('dashboard.waiting'),
    tools: say('dashboard.tools'),
    page: say('dashboard.save-page'),
    tables: say('dashboard.save-tables'),
    pictures: say('dashboard.save-pictures'),
    picture: say('dashboard.save-picture', { title: '{title}', format: '{format}' }),
  };
}
