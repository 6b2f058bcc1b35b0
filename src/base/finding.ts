// What a check says: findings, their fixes and related places. Which rule says what is up to the rules.
import type { Message } from './message';
import type { Range, TextEdit } from './range';

/** How grave a finding is, gravest first. Only `error` blocks. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A rule's severity while a document is a draft, and once it is handed in. */
export interface ModalSeverity {
  readonly draft: Severity;
  readonly submission: Severity;
}

/** A change that mends a finding: a title, edits of the same file, and files that it makes where there are none. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  readonly creates?: readonly NewFile[];
  /** Whether it may be written unasked, with others: only a value is that follows from others and can be no other. */
  readonly applicability: 'safe' | 'ask';
  /** What the value follows from. Of a fix that asks, these may be wrong as well as what it writes over. */
  readonly inputs?: readonly Input[];
  /** True where it is only worked out from what fails: against what gives its place a value it counts for nothing. */
  readonly isGuess?: true;
}

/** A place that a value follows from, in the same file or, with a path, in another. */
export interface Input {
  readonly path?: string;
  readonly range: Range;
}

/** A file to be made, by its path in the workspace; one that is there is never written over. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** Another place that a finding speaks of. */
export interface Related {
  /** The rule of what was found there, where that is told here instead. */
  readonly rule?: string;
  readonly message: Message;
  readonly path: string;
  readonly range: Range;
}

/** One fault at one place of one file. */
export interface Finding {
  /** The id of the rule: kebab-case, permanent. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly range: Range;
  /** True where nothing is wrong but that something is still to be filled in. */
  readonly isOpen?: true;
  /** True where that follows from other values: it waits for these, and for no person. */
  readonly follows?: true;
  /** The clause that the fault breaks, as `§3.2.1` or `pack-id§17`. */
  readonly clause?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly fixes: readonly Fix[];
  readonly related?: readonly Related[];
  /** How many findings of its rule it stands for, where these are too many to be told one by one. */
  readonly count?: number;
}

/** How many findings some stand for. */
export function countOf(findings: readonly Pick<Finding, 'count'>[]): number {
  return findings.reduce((sum, { count = 1 }) => sum + count, 0);
}

/** Whether a finding tells of a place that a person is still to fill in: what every face counts as open. */
export function waitsForPerson({ isOpen, follows }: Pick<Finding, 'isOpen' | 'follows'>): boolean {
  return isOpen === true && follows !== true;
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Negative when `a` is graver than `b`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return GRAVITY.indexOf(a) - GRAVITY.indexOf(b);
}
