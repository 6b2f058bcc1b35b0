// What is wrong in a department's settings that they do not tell themselves: a rule or metric that there is not.
import { message } from '../base/message';
import type { Message } from '../base/message';
import { nearestWord } from '../base/nearest';
import { textPlace } from '../knowledge/contracts/documentType';
import { packFinding } from '../knowledge/entry';
import type { Loaded } from '../knowledge/load';
import type { FileFinding } from '../knowledge/model';
import { SETTINGS_FILE } from '../base/content';
import { RULES } from './registry';

/** A finding for each rule and metric that the settings name and that there is not, with what was probably meant. */
export function settingsFaults({
  knowledge,
  settings,
  settingsFile,
}: Pick<Loaded, 'knowledge' | 'settings' | 'settingsFile'>): FileFinding[] {
  const unknown = [...unknownRules(knowledge, settings), ...unknownMetrics(knowledge, settings)];
  const file = settingsFile?.text ?? '';
  return unknown.map(({ name, text }) => packFinding(SETTINGS_FILE, text, textPlace(file, name)));
}

interface Unknown {
  readonly name: string;
  readonly text: Message;
}

function unknownRules({ ruleTitle }: Loaded['knowledge'], { rules }: Loaded['settings']): Unknown[] {
  const known = RULES.map(({ id }) => id);
  return Object.keys(rules)
    .filter((rule) => !known.includes(rule))
    .map((rule) => {
      const near = nearestWord(rule, known);
      const text =
        near === undefined
          ? message('settings.rule-unknown', { rule })
          : message('settings.rule-near', { rule, near, title: ruleTitle(near) });
      return { name: rule, text };
    });
}

// The metrics are laid together only where some are named.
function unknownMetrics(knowledge: Loaded['knowledge'], { metrics }: Loaded['settings']): Unknown[] {
  return Object.keys(metrics)
    .filter((name) => (knowledge.metrics.byId(name) ?? knowledge.metrics.find(name)) === undefined)
    .map((name) => ({ name, text: message('settings.metric-unknown', { metric: name }) }));
}
