// The one way from files to a knowledge base: the bundled pack, a workspace's settings and the packs that they name.
// Reading the files is up to the shells; so that all of them read the same ones, which folders to read is decided here.
import type { ReadFile } from '../base/content';
import { message } from '../base/message';
import type { Range } from '../base/range';
import { textPlace } from './contracts/documentType';
import { packFinding, unreadFinding } from './entry';
import { combinePacks } from './knowledge';
import type { Knowledge } from './knowledge';
import type { FileFinding, Parsed } from './model';
import { parsePack } from './pack';
import type { Pack } from './pack';
import { SETTINGS_FILE } from '../base/content';
import { parseSettings } from './settings';
import type { Settings } from './settings';

/** A folder of the workspace with the files of a pack; none where there is no such folder, or it is withheld. */
export interface PackFolder {
  readonly folder: string;
  readonly files: readonly ReadFile[];
  /** True until the reader trusts the workspace: a pack holds rules, which run on documents. */
  readonly withheld?: boolean;
  /** True where the way to it is a link, by which nothing is read. */
  readonly linked?: boolean;
}

/** What a workspace goes by. */
export interface Loaded {
  readonly knowledge: Knowledge;
  readonly settings: Settings;
  /** The folders of the workspace's own packs, with their files as they were read: what lies in them is no document. */
  readonly packs: readonly PackFolder[];
  /** The folder of each of its packs that could be taken, by the pack's id. */
  readonly folderOf: ReadonlyMap<string, string>;
  /** The settings as they were read. */
  readonly settingsFile: ReadFile | undefined;
  /** What settings and own packs have wrong, by path below the workspace's root. */
  readonly findings: readonly FileFinding[];
  /** What the bundled pack has wrong, by path inside it. */
  readonly bundledFindings: readonly FileFinding[];
}

/**
 * The folders whose packs must be read, below the workspace's root and without `.` or `..`. One that leads elsewhere is
 * left out.
 */
export function packFolders(settings: ReadFile | undefined): string[] {
  return [...new Set(parseSettings(settings).value.packs.flatMap((each) => folderBelow(each) ?? []))];
}

/**
 * Lays the bundled pack and the workspace's own together; a pack that cannot be taken is reported where the settings
 * name it.
 */
export function loadKnowledge(
  bundled: Parsed<Pack | undefined>,
  settingsFile: ReadFile | undefined,
  folders: readonly PackFolder[],
): Loaded {
  const settings = parseSettings(settingsFile);
  const main = bundled.value ? [bundled.value] : [];
  const own = readOwn(
    settings.value.packs.map((named) => ({ named, range: textPlace(settingsFile?.text ?? '', named) })),
    folders,
    main,
  );
  const withheld = folders.some((each) => each.withheld === true);
  const combined = combinePacks([...main, ...own.packs.values()], { ...settings.value, withheld });
  const folderOf = new Map([...own.packs].map(([folder, pack]) => [pack.id, folder]));
  const clashes = (): FileFinding[] =>
    combined.findings.flatMap(({ pack, ...found }) => {
      const folder = folderOf.get(pack);
      return folder === undefined ? [] : [below(folder, found)];
    });
  const inBundled = (): FileFinding[] =>
    combined.findings.flatMap(({ pack, ...found }) => (folderOf.has(pack) ? [] : [found]));
  return {
    knowledge: combined.value,
    settings: settings.value,
    settingsFile,
    packs: folders,
    folderOf,
    get findings() {
      return [...settings.findings, ...own.findings, ...clashes()];
    },
    get bundledFindings() {
      return [...bundled.findings, ...inBundled()];
    },
  };
}

const HEADER = 'pack.yaml';

interface NamedPack {
  readonly named: string;
  /** Where the settings name it. */
  readonly range: Range;
}

function readOwn(
  wanted: readonly NamedPack[],
  folders: readonly PackFolder[],
  before: readonly Pack[],
): { packs: Map<string, Pack>; findings: FileFinding[] } {
  const packs = new Map<string, Pack>();
  const findings: FileFinding[] = [];
  for (const { named, range } of wanted) {
    const folder = folderBelow(named);
    const { files = [], withheld = false, linked = false } = folders.find((each) => each.folder === folder) ?? {};
    if (withheld) {
      findings.push(asWarning(packFinding(SETTINGS_FILE, message('pack.untrusted', { path: named }), range)));
      continue;
    }
    if (folder === undefined || !files.some((file) => file.path === HEADER)) {
      const why = folder === undefined ? 'pack.outside' : linked ? 'pack.linked' : 'pack.absent';
      findings.push(packFinding(SETTINGS_FILE, message(why, { path: named }), range));
      continue;
    }
    const { value: pack, findings: found } = readPack(files);
    findings.push(...found.map((each) => below(folder, each)));
    if (pack === undefined) continue;
    const taken = [...before, ...packs.values()].some((each) => each.id === pack.id);
    if (taken) findings.push(below(folder, packFinding(HEADER, message('pack.id-clash', { id: pack.id }))));
    else packs.set(folder, pack);
  }
  return { packs, findings };
}

function asWarning({ path, finding }: FileFinding): FileFinding {
  return { path, finding: { ...finding, severity: 'warning' } };
}

/**
 * Reads a pack from those of its files that were read; the others are reported, and without its header there is no
 * pack.
 */
function readPack(files: readonly ReadFile[]): Parsed<Pack | undefined> {
  const unread = files.flatMap(({ path, unread: why }) => (why === undefined ? [] : [unreadFinding(path, why)]));
  if (unread.some(({ path }) => path === HEADER)) return { value: undefined, findings: unread };
  const { value, findings } = parsePack(files.filter((file) => file.text !== undefined));
  return { value, findings: [...unread, ...findings] };
}

function below(folder: string, found: FileFinding): FileFinding {
  return { ...found, path: `${folder}/${found.path}` };
}

/** A path of the settings as one below the root, or undefined where it leads out of it or names no folder. */
function folderBelow(path: string): string | undefined {
  if (/^\/|^[a-z]:|[\\\0]|^~/i.test(path)) return undefined;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.length === 0 ? undefined : segments.join('/');
}
