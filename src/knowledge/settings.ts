// A department's own settings: ops-regulation.yaml at the workspace's root, checked and with its defaults. Editor
// settings are the shell's.
import * as z from './zod';
import type { ReadFile } from '../base/content';
import { nameForms } from '../base/forms/names';
import { readPlainYaml } from '../base/plainYaml';
import { labelKey } from '../base/script';
import { idSchema, textSchema, unreadFinding } from './entry';
import type { Parsed } from './model';
import { readYaml } from './yaml';

const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);

const settingsSchema = z.strictObject({
  /** Folders of the department's own packs; later ones win. */
  packs: z.array(textSchema).default([]),
  /** Globs of the files that must be documents. */
  documents: z.array(textSchema).default(['documents/**/*.md']),
  people: z
    .array(
      z
        .strictObject({
          id: textSchema,
          name: textSchema,
          roles: z.array(idSchema).default([]),
          superior: z.boolean().default(false),
        })
        .refine(({ roles, superior }) => superior || roles.length > 0, { path: ['roles'] }),
    )
    .default([]), // only who stands above the department may have no post
  /** A rule's severity, the same in both modes, or one for each. */
  rules: z.record(idSchema, z.union([severity, z.strictObject({ draft: severity, submission: severity })])).default({}),
  /** Numbers that checks compare with, by document type and name: they take the place of the type's own. */
  limits: z.record(idSchema, z.record(z.string(), z.number())).default({}),
  /** Days off, and days worked, whatever the published calendar has. */
  holidays: z
    .strictObject({ off: z.array(z.iso.date()).default([]), worked: z.array(z.iso.date()).default([]) })
    .default({ off: [], worked: [] }),
  timeZone: textSchema.default('Asia/Shanghai'),
});

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

/** The settings of a workspace that has none of its own. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

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
