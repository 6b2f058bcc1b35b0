// What is wrong in a department's settings that only the list of rules can tell: a rule that there is not.
import { message } from '../base/message';
import { nearestWord } from '../base/nearest';
import { textPlace } from '../knowledge/contracts/documentType';
import { packFinding } from '../knowledge/entry';
import type { Loaded } from '../knowledge/load';
import type { FileFinding } from '../knowledge/model';
import { SETTINGS_FILE } from '../base/content';
import { RULES } from './registry';

/** A finding for each rule that the settings name and that there is not, with the one that was probably meant. */
export function settingsFaults({
  knowledge,
  settings,
  settingsFile,
}: Pick<Loaded, 'knowledge' | 'settings' | 'settingsFile'>): FileFinding[] {
  const known = RULES.map(({ id }) => id);
  return Object.keys(settings.rules)
    .filter((rule) => !known.includes(rule))
    .map((rule) => {
      const near = nearestWord(rule, known);
      const text =
        near === undefined
          ? message('settings.rule-unknown', { rule })
          : message('settings.rule-near', { rule, near, title: knowledge.ruleTitle(near) });
      return packFinding(SETTINGS_FILE, text, textPlace(settingsFile?.text ?? '', rule));
    });
}
