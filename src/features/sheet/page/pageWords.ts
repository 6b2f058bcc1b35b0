// The texts of the page of the sheet, which it gets with its HTML: a page knows no language.
import { message, render } from '../../../base/message';
import type { MessageId, Reader } from '../../../base/message';

/** The texts of the page, each under the name that the page has for it. */
const WORDS = {
  nextOpen: 'sheet.next-open',
  prose: 'sheet.prose',
  figures: 'sheet.figures',
  cited: 'sheet.cited',
  count: 'sheet.count',
  sum: 'sheet.sum',
  average: 'sheet.average',
  open: 'sheet.state.open',
  computed: 'sheet.state.computed',
  carried: 'sheet.state.carried',
  faulty: 'sheet.state.faulty',
  required: 'sheet.required',
  cut: 'sheet.cut',
  copy: 'sheet.copy',
  paste: 'sheet.paste',
  useKeys: 'sheet.use-keys',
  clear: 'sheet.clear',
  insertRow: 'sheet.insert-above',
  insertBelow: 'sheet.insert-below',
  removeRow: 'sheet.remove-rows',
  moveUp: 'sheet.move-up',
  moveDown: 'sheet.move-down',
  sortUp: 'sheet.sort-up',
  sortDown: 'sheet.sort-down',
  fillDown: 'sheet.fill-down',
  why: 'sheet.why',
  whatIf: 'sheet.what-if',
  showCell: 'sheet.show-cell',
  list: 'sheet.choose',
  fit: 'sheet.fit',
  wrap: 'sheet.wrap',
  overwrite: 'sheet.overwrite',
  keepComputed: 'sheet.keep-computed',
  overwriteAnyway: 'sheet.overwrite-anyway',
  computedKept: 'sheet.computed-kept',
  notYet: 'sheet.not-yet',
  rowGone: 'sheet.row-gone',
  addRow: 'sheet.add-row',
  calendar: 'sheet.calendar',
  previousMonth: 'sheet.previous-month',
  nextMonth: 'sheet.next-month',
  close: 'sheet.close',
  find: 'sheet.find',
  findNext: 'sheet.find-next',
  findPrevious: 'sheet.find-previous',
  findNone: 'sheet.find-none',
  openText: 'sheet.open-text',
  left: 'sheet.left',
  submit: 'sheet.submit',
  head: 'sheet.head',
  absent: 'sheet.absent',
  earlier: 'sheet.earlier',
  takeEarlier: 'sheet.take-earlier',
  choices: 'sheet.choices',
  notChosen: 'sheet.not-chosen',
  system: 'sheet.system',
  yuan: 'sheet.yuan',
} as const satisfies Readonly<Record<string, MessageId>>;

/** All texts of the page for a reader, and the day that it is, as it is written into cells. */
export function pageWords(reader: Reader, today: string): Readonly<Record<string, string>> {
  const words = Object.entries(WORDS).map(([name, id]) => [name, render(message(id), reader)] as const);
  const openCount = render(message('sheet.open-count', { count: '{count}' }), reader);
  const notWritten = render(message('sheet.text-kept', { text: '{text}' }), reader);
  return { ...Object.fromEntries(words), openCount, notWritten, today };
}
