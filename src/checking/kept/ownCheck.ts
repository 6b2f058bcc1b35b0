// What a document says by itself, as a line of text that can be kept and read again, or refused.
import type { Finding, Fix, Input, NewFile, Related, Severity } from '../../base/finding';
import type { Message, MessageArgument, MessageId } from '../../base/message';
import type { Position, Range, TextEdit } from '../../base/range';
import {
  either,
  isCount,
  isNull,
  isNumber,
  isOneOf,
  isText,
  listOf,
  readShape,
  recordOf,
  shapeOf,
  tupleOf,
} from '../../base/shapes';
import type { Is } from '../../base/shapes';
import type { ValuePlace } from '../../calculation/linking/owning';
import type { Told } from '../causes/causes';
import type { OwnCheck } from '../runner';

/** The line of a check. */
export function encodeOwn({ findings, told, suppressions, unread }: OwnCheck): string {
  const uses = suppressions.map(({ suppression: { untilLine, ...rest }, silenced }): PlainUse => {
    return [{ ...rest, untilLine: untilLine === Infinity ? null : untilLine }, silenced];
  });
  const plain: Plain = [findings, told ?? null, uses, [...unread]];
  return JSON.stringify(plain);
}

/** The check of a line; undefined for anything that is none. */
export function decodeOwn(line: string): OwnCheck | undefined {
  const plain = readShape(line, isPlain);
  if (plain === undefined) return undefined;
  const [findings, told, uses, unread] = plain;
  const suppressions = uses.map(([{ untilLine, ...rest }, silenced]) => {
    return { suppression: { ...rest, untilLine: untilLine ?? Infinity }, silenced };
  });
  const own = { findings, suppressions, unread: unread.length === 0 ? NONE : new Set(unread) };
  return told === null ? own : { ...own, told };
}

const NONE: OwnCheck['unread'] = new Set();

type Suppression = OwnCheck['suppressions'][number]['suppression'];
/** JSON knows no infinity, which is where a comment for the whole file ends. */
type PlainSuppression = Omit<Suppression, 'untilLine'> & { readonly untilLine: number | null };
type PlainUse = readonly [PlainSuppression, silenced: number];
type Plain = readonly [
  findings: readonly Finding[],
  told: Told | null,
  uses: readonly PlainUse[],
  unread: readonly number[],
];

const isPosition = shapeOf<Position>({ line: isCount, character: isCount });
const isRange = shapeOf<Range>({ start: isPosition, end: isPosition });
const isId = isText as Is<MessageId>;
const isArgument: Is<MessageArgument> = (value): value is MessageArgument =>
  isText(value) || isNumber(value) || isTitle(value) || isMessage(value);
const isTitle = shapeOf<{ readonly pack: string; readonly en?: string | undefined }>(
  { pack: isText, en: isText },
  'en',
);
const isMessage: Is<Message> = shapeOf<Message>({ id: isId, args: recordOf(isArgument) }, 'args');
const isSeverity = isOneOf<Severity>('error', 'warning', 'information', 'hint');
const isEdit = shapeOf<TextEdit>({ range: isRange, newText: isText });
const isNewFile = shapeOf<NewFile>({ path: isText, text: isText });
const isInput = shapeOf<Input>({ path: isText, range: isRange }, 'path');
const isFix = shapeOf<Fix>(
  {
    title: isMessage,
    edits: listOf(isEdit),
    creates: listOf(isNewFile),
    applicability: isOneOf('safe', 'ask'),
    inputs: listOf(isInput),
    isGuess: (value): value is true => value === true,
  },
  'creates',
  'inputs',
  'isGuess',
);
const isRelated = shapeOf<Related>({ rule: isText, message: isMessage, path: isText, range: isRange }, 'rule');
const isFinding = shapeOf<Finding>(
  {
    rule: isText,
    severity: isSeverity,
    message: isMessage,
    range: isRange,
    isOpen: (value): value is true => value === true,
    follows: (value): value is true => value === true,
    clause: isText,
    expected: isText,
    actual: isText,
    fixes: listOf(isFix),
    related: listOf(isRelated),
    count: isCount,
  },
  'isOpen',
  'follows',
  'clause',
  'expected',
  'actual',
  'related',
  'count',
);
const isSuppression = shapeOf<PlainSuppression>({
  rule: isText,
  reason: isText,
  range: isRange,
  fromLine: isCount,
  untilLine: either(isCount, isNull),
});
const isValuePlace = shapeOf<ValuePlace>({ section: isText, line: isCount, column: isText }, 'section', 'line');
const isTold = shapeOf<Told>({ findings: listOf(isFinding), culprits: listOf(isValuePlace) });
const isPlain = tupleOf<Plain>(
  listOf(isFinding),
  either(isTold, isNull),
  listOf(tupleOf<PlainUse>(isSuppression, isCount)),
  listOf(isCount),
);
