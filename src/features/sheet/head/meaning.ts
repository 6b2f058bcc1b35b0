// What a value of the head means beside what stands there: which weekday or holiday a day is, how long a span is, how
// much an amount is in tens of thousands, which document an id names.
import { dayNumber } from '../../../base/dates/date';
import { message, render, renderArgument } from '../../../base/message';
import type { Message } from '../../../base/message';
import { writeNumber } from '../../../base/number';
import type { Value } from '../../../documents/value';
import type { Workspace } from '../../../documents/workspace';
import type { Field } from '../../../knowledge/contracts/contract';
import { aboutDay } from '../../drafting/dateProposals';
import type { Presented } from '../../presentation/presented';

/** What a value means, in the reader's words; undefined where it says all itself. */
export function meaningOf(
  { knowledge, reader }: Presented,
  workspace: Workspace,
  { kind }: Field,
  value: Value,
): string | undefined {
  const said = ((): Message | undefined => {
    switch (value.kind) {
      case 'date':
        return aboutDay(knowledge.calendar, value.day);
      case 'dateRange': {
        const [from, to] = [value.from, value.to].map((day) => aboutDay(knowledge.calendar, day));
        return message('sheet.span', {
          from: renderArgument(from ?? '', reader),
          to: renderArgument(to ?? '', reader),
          count: dayNumber(value.to) - dayNumber(value.from) + 1,
        });
      }
      case 'number':
        return kind === 'money' ? inTenThousands(value.value) : undefined;
      case 'text':
        return kind === 'document' ? documentCalled(workspace, value.text) : undefined;
      default:
        return undefined;
    }
  })();
  return said && render(said, reader);
}

const TEN_THOUSAND = 10_000;

// Long rows of zeros are read wrong; an amount that is written in 萬 is told in full.
function inTenThousands(value: number): Message | undefined {
  if (Math.abs(value) < TEN_THOUSAND) return undefined;
  const digits = value % 1000 === 0 ? 1 : 2;
  const amount = writeNumber(value / TEN_THOUSAND, { unit: '', digits, grouped: true, prefix: '' });
  return amount === undefined ? undefined : message('sheet.ten-thousands', { amount: amount.replace(/\.0+$/, '') });
}

/** What a document of an id is called; undefined where there is none, or more than one. */
function documentCalled({ byId, documents }: Workspace, id: string): Message | undefined {
  const [path, ...others] = byId.get(id) ?? [];
  const found = path === undefined || others.length > 0 ? undefined : documents.get(path);
  if (found?.type === undefined) return undefined;
  const { title, en } = found.type;
  return message('form.document', { title: { pack: title, en }, period: found.period?.text ?? '' });
}
