// The documents that the benches check: the whole sample quarter again and again, in years whose days fall on the
// same weekdays, so that links between documents lead where they led, no two documents are for one period, and all are
// clean.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { chineseCalendar } from '../../../src/base/dates/calendar';
import { addDays, weekday } from '../../../src/base/dates/date';
import type { WorkspaceFile } from '../../../src/documents/workspace';
import { openSnapshot } from '../../../src/features/service';
import type { Snapshot } from '../../../src/features/service';
import { loadKnowledge } from '../../../src/knowledge/load';
import { parsePack } from '../../../src/knowledge/pack';
import { SETTINGS_FILE } from '../../../src/base/content';
import type { Settings } from '../../../src/knowledge/settings';
import { BUNDLED_PACK, readPackFiles } from '../../support/pack';

/** A workspace of many documents. */
export interface Corpus {
  readonly settings: WorkspaceFile;
  readonly documents: readonly WorkspaceFile[];
}

const YEAR = 2026; // that the samples are of
const SAMPLES = path.join(BUNDLED_PACK, 'samples');
const OF_LINKS = new Set(['link-missing', 'link-mismatch']);

/** At least that many documents, in whole quarters. Throws where the samples are not clean in another year. */
export function manyDocuments(atLeast: number): Corpus {
  const samples = readSamples();
  const years = yearsLike(YEAR, Math.ceil(atLeast / samples.length));
  const settings = settingsFor(years);
  const beginnings = beginningsOf(samples, settings, years.slice(0, 2));
  const documents = years.flatMap((year, index) =>
    samples.map((sample) => (index === 0 ? sample : inYear(beginnings.get(sample.path) ?? sample, year))),
  );
  return { settings, documents };
}

/** A corpus opened as a workspace, all of it checked as submissions. */
export function openCorpus({ settings, documents }: Corpus): Snapshot {
  const loaded = loadKnowledge(parsePack(readPackFiles(BUNDLED_PACK)), settings, []);
  if (loaded.findings.length > 0) throw new Error(JSON.stringify(loaded.findings[0]));
  return openSnapshot(loaded, documents, true);
}

function readSamples(): WorkspaceFile[] {
  const names = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
  return names.map((name) => ({
    path: name.split(path.sep).join('/'),
    text: readFileSync(path.join(SAMPLES, name), 'utf8'),
  }));
}

/** The first years, a year itself among them, whose days fall on the same weekdays. */
function yearsLike(first: number, count: number): number[] {
  const years: number[] = [];
  const shapeOf = (year: number): string => ['01-01', '12-31'].map((day) => weekday(`${String(year)}-${day}`)).join();
  for (let year = first; years.length < count; year++) if (shapeOf(year) === shapeOf(first)) years.push(year);
  return years;
}

/**
 * A document as it would be in another year: that year, the one before and the two that plans look ahead to move
 * together.
 */
function inYear({ path: name, text }: WorkspaceFile, year: number): WorkspaceFile {
  const moved = (each: string): string =>
    each.replace(/(?<![\d,.])202[5-8](?!\d)/g, (found) => String(Number(found) + year - YEAR));
  return { path: moved(name), text: moved(text) };
}

/** The samples' settings, with the same days off in every year: of years to come no calendar is published. */
function settingsFor(years: readonly number[]): WorkspaceFile {
  const own = parse(readFileSync(path.join(SAMPLES, SETTINGS_FILE), 'utf8')) as Partial<Settings>;
  const { off, worked } = changesOf(YEAR);
  const everyYear = (days: readonly string[]): string[] =>
    years.flatMap((year) => days.map((day) => day.replace(String(YEAR), String(year))));
  const holidays = { off: everyYear(off), worked: everyYear(worked) };
  return {
    path: SETTINGS_FILE,
    text: stringify(
      { ...own, holidays, rules: { ...own.rules, 'calendar-unpublished': 'off', 'value-repeated': 'off' } },
      { collectionStyle: 'flow', lineWidth: 0 },
    ),
  };
}

function changesOf(year: number): Settings['holidays'] {
  const { isWorkday } = chineseCalendar();
  const days = Array.from({ length: 365 }, (_, index) => addDays(`${String(year)}-01-01`, index));
  const isWeekend = (day: string): boolean => weekday(day) > 5;
  return {
    off: days.filter((day) => !isWeekend(day) && !isWorkday(day)),
    worked: days.filter((day) => isWeekend(day) && isWorkday(day)),
  };
}

/**
 * The samples with which a quarter begins. What was open at the end of the quarter before, years ago, would have to go
 * on in them; a comment in each says that it does not.
 */
function beginningsOf(
  samples: readonly WorkspaceFile[],
  settings: WorkspaceFile,
  [first = YEAR, second = YEAR]: readonly number[],
): Map<string, WorkspaceFile> {
  const both = openCorpus({
    settings,
    documents: [first, second].flatMap((year) => samples.map((sample) => inYear(sample, year))),
  });
  return new Map(
    samples.map((sample) => {
      const rules = new Set(both.checking.of(inYear(sample, second).path).map(({ rule }) => rule));
      const strange = [...rules].filter((rule) => !OF_LINKS.has(rule));
      if (strange.length > 0) throw new Error(`${sample.path} is not clean in another year: ${strange.join(', ')}`);
      const comments = [...rules]
        .map((rule) => `# ops-regulation-disable-file ${rule} -- the first of its series\n`)
        .join('');
      return [sample.path, { ...sample, text: sample.text.replace(/^---\n/, `---\n${comments}`) }];
    }),
  );
}

/** The size of texts, in bytes as files have them. */
export function bytesOf(files: readonly WorkspaceFile[]): number {
  return files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}
