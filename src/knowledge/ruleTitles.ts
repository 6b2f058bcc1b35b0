// What rules are called, for an id is for programs: the heading of the page that explains each, in Chinese and English.
import { message } from '../base/message';
import type { MessageArgument } from '../base/message';
import { PACK_RULE } from './entry';
import type { PackFile, Parsed } from './model';

/** A rule and what people call it. */
export interface RuleTitle {
  readonly id: string;
  readonly title: string;
  readonly en: string;
}

const PAGE = /^rules\/([a-z-]+)\.md$/;
const HEADING = /^# (\S+)[ \t]+(\S.*)$/m;

/** The title on the page of a rule; none where the page has no such heading. */
export function parseRuleTitle({ path, text }: PackFile): Parsed<RuleTitle[]> {
  const id = PAGE.exec(path)?.[1];
  const [, title, en] = HEADING.exec(text) ?? [];
  const value = id === undefined || title === undefined || en === undefined ? [] : [{ id, title, en: en.trim() }];
  return { value, findings: [] };
}

/** Gives a rule's title; what no page explains is called as it is written. */
export function ruleTitles(titles: readonly RuleTitle[]): (rule: string) => MessageArgument {
  const byId = new Map(titles.map(({ id, title, en }): [string, MessageArgument] => [id, { pack: title, en }]));
  return (rule) => byId.get(rule) ?? (rule === PACK_RULE ? message('pack.rule') : rule);
}
