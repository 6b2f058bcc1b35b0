// The choice of a list that a text means: beside a tick or a coloured sign, with a remark in brackets, by its letter
// and its word together, or ticked among all of them. What points to two choices points to none.
import { bracketedAtEnd } from '../../base/forms/brackets';
import { withoutPlace } from '../../base/forms/numbering';
import { plainText } from '../../base/forms/plain';
import { labelKey } from '../../base/script';
import type { Column, Field } from '../../knowledge/contracts/contract';

export type Option = Field['options'][number];

const TICKS = '☑✅✔✓√🗹👌👍⭕';
const CROSSES = '❌✗✘×✖☒❎👎';
const FILLED = '■●◉⦿🔘';
const EMPTY = '☐□○◯⬜';
const BOX = new RegExp(`([${TICKS}${CROSSES}${FILLED}${EMPTY}])`, 'u');
const LETTERED = /^([A-Za-z0-9]{1,2})[\s.、:：—–-]+(.+)$/;

/** The option that a text is by one of its labels. */
export function optionOf({ options }: Field | Column, text: string): Option | undefined {
  const key = labelKey(text);
  return options.find(({ labels }) => labels.includes(key));
}

/** The option that a text means in a form of its own. */
export function readWrittenOption(spec: Field | Column, text: string): Option | undefined {
  const source = text
    .replace(/\[[xX]\]/g, '☑')
    .replace(/\[ ?\]/g, '☐')
    .replace(/[\ufe0e\ufe0f]/g, '');
  return BOX.test(source) ? ticked(spec, source) : wordsOf(spec, source);
}

interface Ticked {
  readonly sign: string;
  readonly words: string;
}

function ticked(spec: Field | Column, text: string): Option | undefined {
  const [before = '', ...rest] = text.split(BOX).map((part) => part.trim());
  const marks: Ticked[] = rest.flatMap((sign, at) => (at % 2 === 0 ? [{ sign, words: rest[at + 1] ?? '' }] : []));
  if (marks.length === 1) return marked(spec, before, marks[0]);
  const chosen = marks.filter(({ sign }) => !EMPTY.includes(sign));
  return before === '' && chosen.length === 1 ? marked(spec, '', chosen[0]) : undefined;
}

function marked(spec: Field | Column, before: string, mark: Ticked | undefined): Option | undefined {
  if (mark === undefined || (before !== '' && mark.words !== '') || EMPTY.includes(mark.sign)) return undefined;
  const words = before + mark.words;
  if (words === '') return signed(spec, mark.sign);
  const found = wordsOf(spec, words);
  return found !== undefined && contradicts(spec, mark.sign, found) ? undefined : found;
}

function signed(spec: Field | Column, sign: string): Option | undefined {
  const { yes = [], no = [] } = spec.written ?? {};
  const meant = TICKS.includes(sign) ? yes : CROSSES.includes(sign) ? no : [];
  const found = spec.options.filter(({ labels }) => labels.some((label) => meant.includes(label)));
  return found.length === 1 ? found[0] : undefined;
}

// ❌ 已完成 says two things.
function contradicts({ written }: Field | Column, sign: string, { labels }: Option): boolean {
  const other = TICKS.includes(sign) ? written?.no : CROSSES.includes(sign) ? written?.yes : [];
  return other !== undefined && labels.some((label) => other.includes(label));
}

function wordsOf(spec: Field | Column, text: string): Option | undefined {
  const plain = plainText(text);
  const found = optionOf(spec, plain) ?? optionOf(spec, withoutPlace(plain));
  if (found !== undefined) return found;
  const bracketed = bracketedAtEnd(plain);
  if (bracketed !== undefined) return oneOf(wordsOf(spec, bracketed.outer), optionOf(spec, plainText(bracketed.inner)));
  const [, letter, word] = LETTERED.exec(plain) ?? [];
  return letter === undefined || word === undefined ? undefined : lettered(spec, letter, word);
}

function oneOf(a: Option | undefined, b: Option | undefined): Option | undefined {
  return a === undefined || b === undefined || a === b ? (a ?? b) : undefined;
}

// Before a choice of words a letter that is none counts the choices.
function lettered(spec: Field | Column, letter: string, word: string): Option | undefined {
  const meant = optionOf(spec, word);
  const byLetter = optionOf(spec, letter);
  return meant === undefined || (byLetter !== undefined && byLetter !== meant) ? undefined : meant;
}
