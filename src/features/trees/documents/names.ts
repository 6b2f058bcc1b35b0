// What documents and periods are called in a tree: never by the English names of files.
import { message, render } from '../../../base/message';
import type { MessageId, Reader } from '../../../base/message';
import { weekday } from '../../../base/dates/date';
import type { Period } from '../../../base/dates/period';
import type { DocumentRecord } from '../../../documents/record';

/** The name of a month that is written `2026-05`. */
export function monthName(month: string, reader: Reader): string {
  const [year = '', number = ''] = month.split('-');
  return render(message('documents.month', { year, month: String(Number(number)) }), reader);
}

/** The name of a period among others of its kind in a month: a day with its weekday, a week with its days. */
export function periodName({ kind, from, to, text }: Period, reader: Reader): string {
  if (kind === 'day') {
    const day = render(message(`form.weekday.${String(weekday(from))}` as MessageId), reader);
    return render(message('documents.day', { day: shortDay(from), weekday: day }), reader);
  }
  if (kind === 'week') {
    const week = String(Number(text.slice(text.indexOf('W') + 1)));
    return render(message('documents.week', { week, from: shortDay(from), to: shortDay(to) }), reader);
  }
  return kind === 'month' ? monthName(text, reader) : text;
}

function shortDay(day: string): string {
  return day.slice('yyyy-'.length);
}

/** What tells a document from others of its type and period: the word behind the type in its file's name. */
export function documentName({ path, type }: DocumentRecord): string | undefined {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const start = `${type?.type ?? ''}-`;
  return file.startsWith(start) && file.length > start.length ? file.slice(start.length) : undefined;
}
