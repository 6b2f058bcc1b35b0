// Latin words in texts for people who read only Chinese: what is left once the trade's own abbreviations, numbers of
// things and names of files are taken off.
import { RULES } from '../../src/checking/registry';
import type { WorkspaceFile } from '../../src/documents/workspace';
import { HEAD_KEYS } from '../../src/knowledge/headKeys';
import type { PackFile } from '../../src/knowledge/model';

/** What Chinese operators say themselves: brands, abbreviations, and the grades of campaigns and people. */
const OF_THE_TRADE = new Set(
  [
    ['KPI', 'ROI', 'SKU', 'GMV', 'GSV', 'ID', 'UV', 'PV', 'CTR', 'CPC', 'PPC', 'SOP', 'VIP', 'IDP', 'AIPL', 'SWOT'],
    ['Excel', 'WPS', 'Word', 'VS', 'Code', 'Ctrl', 'CSV', 'UTF', 'KB', 'MB'],
    ['UTF-8', 'UTF-16', 'LE', 'BE', 'GBK', 'ANSI', 'Unicode'], // as editors call them where a file is saved
  ].flat(),
);

const FILES = /[\w./-]+\.(?:ya?ml|md|csv|xlsx)\b/g;
/** R26-03, TS0512-1, 2026-W27, 88VIP: numbers that things and periods are known by. */
const NUMBERS = /\b(?:\d{4}-)?[A-Z]{1,3}\d[\w-]*|\d+VIP|\d{4}-[QW]\d+/g;
const WORDS = /[A-Za-z]{2,}(?:[-_.A-Za-z0-9]*[A-Za-z0-9])?/g;

/** The words of a text that neither Chinese operators use nor their document itself has. */
export function latinWords(text: string, document = ''): string[] {
  const own = new Set(document.match(WORDS));
  const words = text.replace(FILES, ' ').replace(NUMBERS, ' ').match(WORDS) ?? [];
  return words.filter((word) => !OF_THE_TRADE.has(word) && !own.has(word));
}

/**
 * The names and values that documents bring, which may be told of as they stand there: texts, cells, values of the
 * head, and all that is misspelt. The keys of the head, types and silencing comments are what the program goes by.
 */
export function wordsBrought(files: readonly WorkspaceFile[], packs: readonly (readonly PackFile[])[]): string {
  const identifiers = new Set([
    ...RULES.map(({ id }) => id),
    ...HEAD_KEYS.map(({ id }) => id),
    ...packs.flat().flatMap(({ text }) => Array.from(text.matchAll(IDENTIFIER), ([, id = '']) => id)),
  ]);
  return files
    .map(({ path, text }) => {
      const [whole = '', head = ''] = HEAD.exec(text) ?? [];
      const lines = head.split('\n').map((line) => KEY_AND_VALUE.exec(line)?.slice(1) ?? ['', line]);
      const silenced = text.match(COMMENTS) ?? [];
      const goneBy = lines.flatMap(([key = '', value = '']) => (GO_BY.has(key) ? [key, value] : [key]));
      const unknown = ([...goneBy, ...silenced].join(' ').match(WORDS) ?? []).filter((word) => !identifiers.has(word));
      const values = lines.flatMap(([key = '', value = '']) => (GO_BY.has(key) ? [] : [value]));
      const body = text.slice(whole.length).replace(COMMENTS, ' ');
      return [path.replaceAll('/', ' '), ...unknown, ...values, body].join('\n');
    })
    .join('\n');
}

const COMMENTS = /<!--[^]*?-->/g;
const HEAD = /^---\n([^]*?)\n---\n/;
const KEY_AND_VALUE = /^([\w-]+): *(.*)$/;
/** Keys of the head by whose values a document is read. */
const GO_BY = new Set(['type', 'contract', 'status']);
/** How packs name what they hold. */
const IDENTIFIER = /\b(?:id|type): ([A-Za-z][\w-]*)/g;
