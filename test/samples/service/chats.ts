// The quarter's spot checks of chats: so many of each agent, spread over the month; the scores come to what the month's
// indicators say.
import { addDays } from '../../../src/base/dates/date';
import { readPeriod } from '../../../src/base/dates/period';
import type { FilledRow, FilledSection } from '../../support/fill';
import type { SampleDocument } from '../draft';
import { ofPeriod } from '../readData';
import { withFigures, written } from '../written';
import { SERVICE_MONTHS } from './figures';

const TOPICS = ['售前咨询', '订单物流', '售后退换', '售前咨询', '投诉'];
const OFFSETS = [0, 3, -4, 5, -2, 4, -5, 1, 2, -3]; // in points; the second half of an agent's chats has the opposite
const USUAL = 30; // chats of an agent
const CHECKED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  孙一鸣: { '2026-04': 52, '2026-05': 65, '2026-06': 48 },
};
const BETTER = [1, -1, 0]; // points of the agents beside those of the team
const LEAD = '何蓓'; // who checks

/** The spot check of every month. */
export function chatSpotChecks(): SampleDocument[] {
  return written('service', 'chat-spot-check').map((each) => {
    const { period } = each.filling;
    const agents = ofPeriod(SERVICE_MONTHS, period)
      .team.map(({ agent }) => agent)
      .filter((agent) => agent !== LEAD);
    const chats = agents.flatMap((agent, index) => chatsOf(agent, period, BETTER[index] ?? 0));
    const checks = chats.map((chat, index) => ({
      chatNo: `C${period.slice(-2)}-${String(index + 1).padStart(2, '0')}`,
      ...chat,
    }));
    const { rows: unsolved = [] } = each.filling.sections.checks as FilledSection;
    const answers = { chats: String(chats.length), solved: String(chats.length - unsolved.length) };
    return withFigures(each, { answers, rows: { checks, agents: agents.map((agent) => ({ agent })) } });
  });
}

function chatsOf(agent: string, period: string, better: number): FilledRow[] {
  const quality = Number(ofPeriod(SERVICE_MONTHS, period).quality) + better;
  const { from = '', to = '' } = readPeriod(period) ?? {};
  const count = CHECKED[agent]?.[period] ?? USUAL;
  const days = Number(to.slice(-2));
  return Array.from({ length: count }, (_, index) => ({
    agent,
    date: addDays(from, Math.floor((index * days) / count)),
    topic: TOPICS[index % TOPICS.length] ?? '',
    result: '已解决',
    again: '否',
    score: String(quality + offsetAt(index, count)),
  }));
}

function offsetAt(index: number, count: number): number {
  const opposite = count - 1 - index;
  if (index === opposite) return 0;
  return index < opposite ? (OFFSETS[index % OFFSETS.length] ?? 0) : -(OFFSETS[opposite % OFFSETS.length] ?? 0);
}
