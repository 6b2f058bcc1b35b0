// What reads a text or a part of one, without a workspace.
import { chineseCalendar } from '../../../src/base/dates/calendar';
import { readPeriod } from '../../../src/base/dates/period';
import { readDay, readDayRange } from '../../../src/base/dates/writtenDays';
import { decodeText } from '../../../src/base/encoding';
import { withoutCodeSpans } from '../../../src/base/markdown/codeSpans';
import { readFrontMatter } from '../../../src/base/markdown/frontMatter';
import { withoutMarkup } from '../../../src/base/markdown/inlineMarkup';
import { readOutline, splitRow, withoutComments } from '../../../src/base/markdown/markdown';
import { readNumber } from '../../../src/base/number';
import { isPlaceholder, placeholdersIn } from '../../../src/base/placeholder';
import { labelKey, scriptOf, simplify } from '../../../src/base/script';
import { editsBetween } from '../../../src/base/textEdits';
import { citationsOn } from '../../../src/citations/citationReading';
import { readClauseNumber } from '../../../src/citations/clauseNumber';
import { readNumeralAt } from '../../../src/citations/numerals';
import { toFileName } from '../../../src/documents/templates/fileName';
import { readSuppressions } from '../../../src/documents/suppression';
import { alignTables } from '../../../src/features/tables/tableFormat';
import { readClipboard } from '../../../src/features/tables/clipboardTable';
import { compile } from '../../../src/formulas/expression';
import { celFunctions, createEnvironment } from '../../../src/formulas/functions';
import { compilePattern } from '../../../src/formulas/patterns/matcher';
import { packFolders } from '../../../src/knowledge/load';
import { parsePack } from '../../../src/knowledge/pack';
import { parseSettings } from '../../../src/knowledge/settings';
import { withEntries } from '../../../src/features/department/settingsText';
import { BUNDLED_PACK, readKnowledge } from '../pack';

/** Something that must get through any text. What it gives does not matter, nor whether it refuses. */
export type HostileReader = (signs: string) => unknown;

const bundled = readKnowledge(BUNDLED_PACK);
const MAY = { from: '2026-05-01', to: '2026-05-31' };
const SETTINGS = 'ops-regulation.yaml';
const HEAD = 'id: ours\ngrammar: 1\ntitle: 本部門\nscript: traditional\nedition: "1"\neffectiveFrom: 2026-01-01\n';

/** The values of cells and fields, and the parts of a line. */
export const VALUE_READERS: Readonly<Record<string, HostileReader>> = {
  'a number': (signs) => [readNumber(signs), readNumber(`1${signs}x`)],
  'a day': (signs) => [readDay(signs, MAY), readDay(`5月1日${signs}x`, MAY)],
  'a range of days': (signs) => [readDayRange(signs, MAY), readDayRange(`5月1日${signs}x`, MAY)],
  'a period': (signs) => [readPeriod(signs), readPeriod(`2026-05${signs}`)],
  placeholders: (signs) =>
    [signs, `${signs}】`, `】${signs}`].map((text) => [placeholdersIn(text), isPlaceholder(text)]),
  'a label': (signs) => [labelKey(signs), scriptOf(signs), simplify(signs)],
  'a file name': (signs) => toFileName(signs),
  'inline markup': (signs) => [withoutMarkup(signs), withoutMarkup(`a${signs}`)],
  'code and comments of a line': (signs) => [withoutCodeSpans(signs), withoutComments(signs)],
  'a table row': (signs) => splitRow(`| ${signs} |`, 0),
  'citations of a line': (signs) =>
    [signs, `§3.2.1${signs}`, `第三章${signs}`].map((each) => citationsOn(each, 0, bundled)),
  'a clause number': (signs) => [readClauseNumber(signs), readClauseNumber(`§1${signs}`)],
  'a numeral before a line': (signs) => [readNumeralAt(signs), readNumeralAt(`第一${signs}`, true)],
};

/** Whole texts of many lines. */
export const TEXT_READERS: Readonly<Record<string, HostileReader>> = {
  'bytes of some encoding': (signs) => decodeText(new TextEncoder().encode(signs)),
  'head of a document': (signs) => [readFrontMatter(signs), readFrontMatter(`---\ntext: ${signs}\n---\n`)],
  'head of an entry': (signs) =>
    [`---\n${signs}\n---\n`, `---\ntext: ${signs}\n---\n`].map((each) => readFrontMatter(each, 'pack')),
  outline: (signs) => readOutline(signs),
  'outline behind a text': (signs) => readOutline(`甲\n\n| a |\n| --- |\n${signs}`),
  'comments that silence': (signs) => readSuppressions(readOutline(signs), 0),
  'edits between texts': (signs) => [editsBetween(signs, `${signs}a${signs}`), editsBetween(`a${signs}b`, `b${signs}`)],
  'tables laid out': (signs) => alignTables(`| a | b |\n| --- | --- |\n| ${signs} | a |\n`),
  'text of a clipboard': (signs) => readClipboard({ html: '', text: `a\tb\n${signs}` }),
  'HTML of a clipboard': (signs) => readClipboard({ html: `<table><tr><td>a<td>b<tr><td>${signs}`, text: '' }),
  'HTML of a clipboard with attributes': (signs) =>
    readClipboard({ html: `<table><tr><td colspan="2${signs}" style="${signs}">a<td>b`, text: '' }),
};

/** What a department writes for itself: settings, packs, and what these calculate. */
export const PACK_READERS: Readonly<Record<string, HostileReader>> = {
  'an expression': (signs) => {
    const functions = celFunctions(chineseCalendar());
    const wanted = { where: '', expression: signs, type: 'bool' };
    return compile(createEnvironment(functions), wanted, { functions, faults: [] });
  },
  'a pattern': (signs) => compilePatternOf(signs),
  'a text that a pattern looks into': (signs) => [compilePattern('(?:a|甲)*1[^a]*[ -]$')(signs, () => undefined)],
  settings: (signs) => {
    const texts = [
      signs,
      `packs: [${signs}]`,
      `rules:\n  ${signs}`,
      `people:\n  - name: ${signs}`,
      `documents:\n- "${signs}"`,
    ];
    return texts.map((text) => [parseSettings({ path: SETTINGS, text }), packFolders({ path: SETTINGS, text })]);
  },
  'settings that name another pack': (signs) => [
    withEntries(signs, 'packs', ['packs/a']),
    withEntries(`a: ${signs}\n`, 'packs', ['packs/a']),
  ],
  'head of a pack': (signs) => parsePack([{ path: 'pack.yaml', text: `${HEAD}${signs}` }]),
  'chapter of a pack': (signs) => withFile('regulation/01.md', `---\nnumber: "1"\ntitle: 甲\n---\n${signs}`),
  'clauses of a pack': (signs) =>
    withFile('regulation/01.md', `# 第一章 甲\n\n## 第一節 乙\n\n（一）${signs}\n\n第一條 ${signs}\n\n${signs}`),
  'glossary of a pack': (signs) => withFile('glossary.md', `| 詞 | b |\n| --- | --- |\n| ${signs} | ${signs} |\n`),
  'words of a pack': (signs) => withFile('words.yaml', `rise: [${signs}]`),
  'document type of a pack': (signs) =>
    withFile('documents/a.md', `---\ntype: a\ntitle: 甲\nauthor: writer\n---\n# {{title}}\n${signs}\n`),
  'post of a pack': (signs) => withFile('roles/a.md', `---\nname: ${signs}\n---\n${signs}`),
};

function withFile(path: string, text: string): unknown {
  return parsePack([
    { path: 'pack.yaml', text: HEAD },
    { path, text },
  ]);
}

function compilePatternOf(signs: string): unknown {
  try {
    return compilePattern(signs);
  } catch (error) {
    return error; // most are no patterns
  }
}
