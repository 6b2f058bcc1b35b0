// Setting up a department: its people with their posts and the folders of its documents, as the settings say them.
import { message } from '../../base/message';
import type { Message, MessageArgument } from '../../base/message';
import { readAloud } from '../../base/pinyin';
import { simplify } from '../../base/script';
import type { Role } from '../../knowledge/model';
import { findPerson } from '../../knowledge/settings';
import { withEntries } from './settingsText';
import type { SettingsEntry } from './settingsText';
import type { OpenWorkspace } from '../openWorkspace';

/** One who is to be named in the settings. */
export interface NewPerson {
  readonly name: string;
  /** Ids of posts; none for who stands above the department. */
  readonly roles: readonly string[];
}

/** What the form of a department asks for. */
export interface DepartmentAnswers {
  readonly people: readonly NewPerson[];
  /** Folders below the workspace. */
  readonly folders: readonly string[];
}

/** What is asked of setting up a department. */
export interface Departments {
  /** The posts that there are. */
  readonly roles: readonly { readonly id: string; readonly title: MessageArgument }[];
  /** The names of a line that are not among the department's people yet, each once. */
  readonly newNames: (line: string) => string[];
  /** The folders of a line, or why it is none. */
  readonly folders: (line: string) => { readonly folders: readonly string[] } | { readonly problem: Message };
  /** The settings' text with the answers; undefined where it cannot be edited. */
  readonly settingsWith: (settings: string | undefined, answers: DepartmentAnswers) => string | undefined;
}

const SEPARATORS = /[、，,;；\n\t]+/;
const FOLDER = /^[\p{L}\p{N}_ -]{1,60}(?:\/[\p{L}\p{N}_ -]{1,60}){0,4}$/u;

/** Setting up the department of an open workspace. */
export function createDepartments({ checked: { workspace } }: OpenWorkspace): Departments {
  const { knowledge, settings } = workspace;
  return {
    roles: knowledge.roles.map(({ id, name, en }: Role) => ({ id, title: { pack: name, en } })),
    newNames: (line) => {
      const names = line.split(SEPARATORS).map((name) => name.trim().replace(/\s+/g, ' '));
      return [...new Set(names)].filter((name) => name !== '' && findPerson(settings.people, name) === undefined);
    },
    folders: (line) => {
      const folders = line.split(SEPARATORS).map((each) =>
        each
          .trim()
          .replaceAll('\\', '/')
          .replace(/^\/+|\/+$/g, ''),
      );
      const wrong = folders.find((each) => !FOLDER.test(each));
      return wrong === undefined
        ? { folders: [...new Set(folders)] }
        : { problem: message('department.folder-odd', { text: wrong }) };
    },
    settingsWith: (text, { people, folders }) => {
      const taken = settings.people.map(({ id }) => id);
      const entries = people.map(({ name, roles }): SettingsEntry => {
        const id = personId(name, taken);
        taken.push(id);
        return roles.length > 0 ? { id, name, roles } : { id, name, superior: true };
      });
      // What is governed already needs no saying, nor does what the settings have by default.
      const globs = folders.map((folder) => `${folder}/**/*.md`);
      const isSaid = globs.every((glob) => settings.documents.includes(glob));
      const added = isSaid ? [] : [...new Set([...settings.documents, ...globs])];
      return [['people', entries] as const, ['documents', added] as const].reduce<string | undefined>(
        (before, [key, all]) =>
          all.length === 0 ? before : before === undefined ? undefined : withEntries(before, key, all),
        text ?? '',
      );
    },
  };
}

/** An id from a name: the surname apart from the rest, as a passport has it, and no other person's. */
function personId(name: string, taken: readonly string[]): string {
  const [surname = '', ...rest] = readAloud(simplify(name)).map((syllable) => syllable.toLowerCase());
  const isHan = /^\p{Script=Han}/u.test(name);
  const said = isHan ? [surname, rest.join('')].filter(Boolean).join('-') : [surname, ...rest].join('');
  const plain = said.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'person';
  const free = (id: string, number: number): string =>
    taken.includes(id) ? free(`${plain}-${String(number)}`, number + 1) : id;
  return free(plain, 2);
}
