// Latin words in texts for people who read only Chinese: what is left once the trade's own abbreviations, numbers of
// things and names of files are taken off.

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
