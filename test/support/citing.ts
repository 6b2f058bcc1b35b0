// Made-up documents that cite clauses in every form, each with what it must become when clauses get other numbers.
// What they must become is told from how they are made, and by nothing of the product.

/** Gives a clause's number its new one. */
export type NewNumber = (number: string) => string;

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numeral = (part: string | undefined): string => NUMERALS[Number(part)] ?? '';
const wide = (text: string): string => text.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

function path(number: string): string {
  const [chapter, section, item] = number.split('.');
  return `第${numeral(chapter)}章（${numeral(section)}）${item ?? ''}`;
}

function words(number: string, [chapterWord, sectionWord, itemWord]: readonly [string, string, string]): string {
  const [chapter, section, item] = number.split('.');
  const end = item === undefined ? '' : `第${numeral(item)}${itemWord}`;
  return `第${numeral(chapter)}${chapterWord}第${numeral(section)}${sectionWord}${end}`;
}

/** A regulation of one's own, as texts name it. */
export interface Regulation {
  readonly id: string;
  readonly title: string;
}

/** The written forms of one clause of two levels or three. */
const FORMS: readonly ((number: string, of: Regulation) => string)[] = [
  (number, { id }) => `${id}§${number}`,
  (number, { id }) => `${id}§ ${number}`,
  (number, { id }) => `${id}§${wide(number)}`,
  (number, { title }) => `《${title}》${path(number)}`,
  (number, { title }) => `${title}${path(number)}`,
  (number, { title }) => `《${title}》${words(number, ['章', '節', '條'])}`,
  (number, { title }) => `《${title}》${words(number, ['章', '节', '条'])}`,
];

/** Text that looks like a citation and is none, or one of another regulation. */
const DECOYS: readonly ((number: string) => string)[] = [
  (number) => `版本 ${number}`,
  (number) => `\`§${number}\``,
  (number) => `《員工手冊》${path(number)}`,
  (number) => `other-pack§${number}`,
  (number) => `https://x.test/${number}`,
  (number) => `§${number}`,
  (number) => `依${path(number)}`,
  (number) => `《天貓運營部管理制度》${path(number)}`,
];

/** What stands between citations. */
const GLUE = ['，依', '；見 ', ' | ', '（參照', '）。'];

/** A document, as numbers are and as they become. */
export interface Citing {
  readonly text: string;
  readonly renumbered: string;
  /** How many clauses it cites by another number afterwards. */
  readonly changed: number;
}

/** How a document is made: of numbers, by choices among them and among forms, each any whole number. */
export interface CitingChoices {
  readonly of: Regulation;
  readonly numbers: readonly string[];
  readonly choices: readonly number[];
  readonly head: string;
  readonly end: '\n' | '\r\n';
  readonly mark: boolean;
}

/** Makes a document that cites clauses in its head, in prose, in lists, in a table, and names some in code. */
export function citingDocument({ of, numbers, choices, head, end, mark }: CitingChoices, renumber: NewNumber): Citing {
  let at = 0;
  let changed = 0;
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[(choices[at++ % choices.length] ?? 0) % from.length];
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  };
  const cite = (): [string, string] => {
    const [number, form] = [pick(numbers), pick(FORMS)];
    if (renumber(number) !== number) changed++;
    return [form(number, of), form(renumber(number), of)];
  };
  const list = (): [string, string] => {
    const three = [pick(numbers), pick(numbers), pick(numbers)].filter((number) => number.split('.').length === 3);
    changed += three.filter((number) => renumber(number) !== number).length;
    const write = (each: readonly string[]): string => (each.length === 0 ? '無' : `${of.id}§${each.join('、')}`);
    return [write(three), write(three.map(renumber))];
  };
  const same = (text: string): [string, string] => [text, text];
  const decoy = (): [string, string] => same(pick(DECOYS)(pick(numbers)));
  const line = (...parts: readonly (readonly [string, string])[]): [string, string] => [
    parts.map(([a]) => a).join(''),
    parts.map(([, b]) => b).join(''),
  ];
  const glue = (): [string, string] => same(pick(GLUE));
  const code = `${of.id}§${pick(numbers)} 《${of.title}》${path(pick(numbers))}`;
  const lines = [
    ...head.split('\n').map(same),
    line(same('basis: "'), list(), same('"')),
    same('---'),
    same('# 記錄'),
    same(''),
    line(same('依'), cite(), glue(), cite(), glue(), decoy(), same('。')),
    line(list(), glue(), cite()),
    same(''),
    same('| 事項 | 依據 |'),
    same('|---|---|'),
    line(same('| 甲 | '), cite(), same(' |')),
    line(same('| 乙 | '), list(), same(' |')),
    same(''),
    same('```text'),
    same(code),
    same('```'),
    same(''),
    line(decoy(), same('　'), cite()),
    same(''),
  ];
  const text = (side: 0 | 1): string => (mark ? '\uFEFF' : '') + lines.map((each) => each[side]).join(end);
  return { text: text(0), renumbered: text(1), changed };
}
