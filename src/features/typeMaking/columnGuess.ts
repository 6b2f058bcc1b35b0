// Guessing what a column or a value of the head holds from how it is filled in. A guess never calls wrong what stands
// there.
import type { DayRange } from '../../base/dates/date';
import { readNumber } from '../../base/number';
import type { NumberReading } from '../../base/number';
import { startsAsPlaceholder } from '../../base/placeholder';
import { fold, labelKey, sameLabel } from '../../base/script';
import { readDay, readDayRange } from '../../base/dates/writtenDays';
import type { Column, Field, ValueKind } from '../../knowledge/contracts/contract';
import { findEntry } from '../../knowledge/entryNames';
import { findRole } from '../../knowledge/knowledge';
import type { Knowledge } from '../../knowledge/knowledge';
import { titleHas } from '../../knowledge/words';
import type { Words } from '../../knowledge/words';

/** What a column seems to hold. */
export interface Guess {
  readonly kind: ValueKind;
  readonly options: readonly string[];
  /** Whether every value is there. */
  readonly required: boolean;
}

const WHEN = /日|时|期|date|day|time/;
const WITH_WORDS = /[年月日号號]|\d{4}/; // `1.5-2.5` may be two numbers as well as two days
const LONGEST_OPTION = 12;
const MOST_OPTIONS = 6;
const FEWEST_CELLS = 4;

/** Guesses from a title and the texts under it. `days` complete those that are written without a year. */
export function guessColumn(knowledge: Knowledge, title: string, texts: readonly string[], days: DayRange): Guess {
  const present = texts.map((text) => text.trim()).filter((text) => isThere(text));
  const required = present.length > 0 && present.length === texts.length;
  const filled = present.filter((text) => !startsAsPlaceholder(text));
  const known = knownSpec(knowledge, title);
  const name = fold(title);
  const words = known?.kind === 'person' || titleHas(knowledge.words.titles.person, name) ? 'person' : 'text';
  if (filled.length === 0) return { kind: told(known) ?? words, options: [], required };
  const kind = ofOneKind(knowledge, name, { filled, days });
  if (kind !== undefined) return { kind, options: [], required };
  const values = known?.kind === 'enum' ? known.options.map((option) => option.value) : [];
  // By a value's alias or English a cell may say what is right there; the new type would know the values alone.
  if (filled.every((text) => values.some((value) => sameLabel(value, text))))
    return { kind: 'enum', options: values, required };
  const options = [...new Set(filled)];
  // The same few people come again and again, and next month another one does: they are no choice.
  const isEnum = words === 'text' && isChoice(options, filled);
  return isEnum ? { kind: 'enum', options, required } : { kind: words, options: [], required };
}

/** What an empty column holds, where it is known under its title; a choice or a document only its cells could tell. */
function told(known: Field | Column | undefined): ValueKind | undefined {
  return known === undefined || ['enum', 'document', 'text'].includes(known.kind) ? undefined : known.kind;
}

function isThere(text: string): boolean {
  return readNumber(text).kind !== 'missing';
}

/** A field or column that the knowledge base has under the same title. */
export function knownSpec(knowledge: Knowledge, title: string): Field | Column | undefined {
  const key = labelKey(title);
  for (const type of knowledge.documentTypes) {
    const specs: readonly (Field | Column)[] = [
      ...type.fields,
      ...type.sections.flatMap((section) => section.table?.columns ?? []),
    ];
    const found = specs.find((spec) => spec.labels[0] === key);
    if (found) return found;
  }
  return undefined;
}

interface Filled {
  readonly filled: readonly string[];
  readonly days: DayRange;
}

function ofOneKind(knowledge: Knowledge, name: string, { filled, days }: Filled): ValueKind | undefined {
  if (titleHas(knowledge.words.titles.code, name)) return undefined;
  const numbers = filled.map(readNumber);
  if (numbers.every((reading) => reading.kind === 'number'))
    return numberKind(knowledge.words, name, { readings: numbers, filled });
  if (filled.every((text) => readDay(text, days) !== undefined)) return 'date';
  if (filled.every((text) => readDayRange(text, days) !== undefined && (WHEN.test(name) || WITH_WORDS.test(text))))
    return 'dateRange';
  if (filled.every((text) => findRole(knowledge, text) !== undefined)) return 'role';
  return filled.every((text) => findEntry(knowledge.kpis, text) !== undefined) ? 'kpi' : undefined;
}

type Numeric = Extract<NumberReading, { kind: 'number' }>;

interface Numbers {
  readonly readings: readonly NumberReading[];
  readonly filled: readonly string[];
}

function numberKind({ titles }: Words, name: string, { readings, filled }: Numbers): ValueKind | undefined {
  const numbers = readings.filter((reading): reading is Numeric => reading.kind === 'number');
  // Long bare numbers, or ones with a leading zero, are names and no amounts.
  if (filled.some((text) => /^(\d{9,}|0\d+)$/.test(text))) return undefined;
  const percents = numbers.filter(({ style }) => style.unit === '%').length;
  if (percents > 0) return percents === numbers.length ? 'percent' : 'number';
  if (titleHas(titles.money, name) || numbers.some(({ style }) => style.prefix !== '')) return 'money';
  if (titleHas(titles.ratio, name)) return 'ratio';
  return numbers.every(({ value }) => Number.isInteger(value)) ? 'integer' : 'number';
}

function isChoice(options: readonly string[], filled: readonly string[]): boolean {
  const keys = new Set(options.map(labelKey));
  return (
    filled.length >= FEWEST_CELLS &&
    options.length <= MOST_OPTIONS &&
    options.length * 2 <= filled.length &&
    keys.size === options.length &&
    !keys.has('') &&
    options.every((text) => text.length <= LONGEST_OPTION)
  );
}
