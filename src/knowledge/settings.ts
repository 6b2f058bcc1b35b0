// A department's own settings: ops-regulation.yaml at the workspace's root, checked and with its defaults. Editor
// settings are the shell's.
import type * as z from './schemas/zod';
import type { ReadFile } from '../base/content';
import { dayIn } from '../base/dates/date';
import type { Day } from '../base/dates/date';
import { nameForms } from '../base/forms/names';
import { readPlainYaml } from '../base/plainYaml';
import { labelKey } from '../base/script';
import { unreadFinding } from './entry';
import type { Parsed } from './model';
import { settingsSchema } from './schemas/settings';
import { readYaml } from './yaml';

/** A department's settings, defaults filled in. */
export type Settings = z.output<typeof settingsSchema>;

/** One of the department's people. */
export type Person = Settings['people'][number];

/** The person of an id or a name, in either script and width. */
export function findPerson(people: readonly Person[], text: string): Person | undefined {
  for (const form of nameForms(text)) {
    const key = labelKey(form);
    const found = people.find(({ id, name }) => labelKey(id) === key || labelKey(name) === key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The day that it is where the department is, or the one that is taken for it in a trial. */
export function todayOf({ timeZone, trial }: Pick<Settings, 'timeZone' | 'trial'>, moment: Date): Day {
  return trial?.today ?? dayIn(timeZone, moment);
}

/** The settings of a workspace that has none of its own. */
export const DEFAULT_SETTINGS: Settings = {
  packs: [],
  documents: ['documents/**/*.md'],
  people: [],
  rules: {},
  limits: {},
  metrics: {},
  kpis: {},
  bigSales: [],
  holidays: { off: [], worked: [] },
  wording: { add: [], remove: [] },
  timeZone: 'Asia/Shanghai',
};

/** Reads ops-regulation.yaml; a faulty file, or one that was not read, is reported and the defaults hold. */
export function parseSettings(file: ReadFile | undefined): Parsed<Settings> {
  if (file?.unread !== undefined) return { value: DEFAULT_SETTINGS, findings: [unreadFinding(file.path, file.unread)] };
  if (file === undefined || file.text.trim() === '') return { value: DEFAULT_SETTINGS, findings: [] };
  // As people write them, settings are plain; what is wrong with them is told with the places that only YAML gives.
  const plain = settingsSchema.safeParse(readPlainYaml(file.text));
  if (plain.success) return { value: plain.data, findings: [] };
  const { value, findings } = readYaml(file, settingsSchema);
  return { value: value ?? DEFAULT_SETTINGS, findings };
}
