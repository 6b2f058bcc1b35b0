// Exports in their true shapes, drawn from a seed, with what is to be taken of them: quirks in any company.
import { drawColumns, linesBefore } from './columns';
import type { DrawnColumn } from './columns';
import { drawFigure, shownRatio } from './figures';
import type { DrawnKind } from './kinds';
import { drawPeriods, KEYS, spelledKey } from './labels';
import type { DrawnPeriod } from './labels';
import { otherRow } from './otherRows';
import { chance, oneOf, whole } from '../random';
import type { Random } from '../random';
import { digitsOf, nothing, numberOf, spelled } from './spelling';
import type { DrawnCell, Exact } from './spelling';

/** A drawn export: its rows, and what is to come of them. */
export interface DrawnExport {
  readonly kind: DrawnKind;
  readonly name: string;
  readonly rows: readonly (readonly DrawnCell[])[];
  /** By period and keys, the figures by their titles. */
  readonly expected: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Reason, row and column of what is not taken. */
  readonly left: readonly string[];
  /** What a ratio that does not agree says, and what it should. */
  readonly differing: readonly string[];
  readonly header: number;
  readonly titles: Readonly<Record<'unknown' | 'leftOut' | 'doubled', readonly string[]>>;
}

type Figures = Map<string, Exact | undefined>;

/** A row that is about something: which, and its figures by their titles. */
interface Subject {
  readonly period: DrawnPeriod;
  readonly keys: readonly string[];
  readonly figures: Figures;
}

/** Draws an export of a kind. */
export function drawExport(random: Random, kind: DrawnKind): DrawnExport {
  return new Drawing(random, kind).drawn();
}

class Drawing {
  private readonly columns: readonly DrawnColumn[];
  private readonly rows: DrawnCell[][] = [];
  private readonly left: string[] = [];
  private readonly differing: string[] = [];
  private readonly expected = new Map<string, Map<string, Exact[]>>();
  private readonly contradicted = new Set<string>();
  private readonly said: DrawnPeriod;
  private readonly window: string;
  private header = 0;

  constructor(
    private readonly random: Random,
    private readonly kind: DrawnKind,
  ) {
    this.columns = drawColumns(random, kind);
    this.said = oneOf(random, drawPeriods(random, 'any'));
    this.window = kind.window === true && chance(random, 80) ? oneOf(random, ['15', '30', '3']) : '';
  }

  drawn(): DrawnExport {
    const { kind, rows, left, differing, columns } = this;
    const isInName = chance(this.random, 60);
    this.putBefore(!isInName);
    this.putHeader();
    this.header = rows.length;
    this.putRows();
    const of = (role: 'unknown' | 'leftOut' | 'doubled'): string[] =>
      columns.flatMap(({ title, content }) => (content.role === 'junk' && content.of === role ? [title] : []));
    const titles = { unknown: of('unknown'), leftOut: of('leftOut'), doubled: of('doubled') };
    const name = `导出${isInName ? this.mentions() : ''}`;
    return { kind, name, rows, expected: this.outcome(), left, differing, header: this.header, titles };
  }

  private mentions(): string {
    const { kind, window, said } = this;
    const days = window === '' ? '' : oneOf(this.random, [`_${window}天`, `_近7天_${window}天归因`]);
    return `${kind.spans === 'file' ? `_${said.mentioned}` : ''}${days}`;
  }

  private putBefore(isSaid: boolean): void {
    const { random } = this;
    const said = isSaid ? this.mentions() : '';
    const count = Math.max(linesBefore(random), said === '' ? 0 : 1);
    const at = whole(random, 0, count - 1);
    const lines = ['店铺整体看板', '', '导出时间：2026-09-01 09:12:33', '说明：仅供内部使用', '　'];
    for (let line = 0; line < count; line++) {
      const text =
        line === at && said !== '' ? `统计${said.replaceAll('_', '　')}　生成时间：2026-08-03` : oneOf(random, lines);
      this.rows.push([text]);
    }
  }

  /** The titles; at times in two rows, of which the first has those of periods and keys, and groups. */
  private putHeader(): void {
    const { columns, random } = this;
    const isBelow = ({ content: { role } }: DrawnColumn): boolean => role !== 'period' && role !== 'key';
    if (!chance(random, 15) || columns.filter(isBelow).length < 5) {
      this.rows.push(columns.map(({ written }) => written));
      return;
    }
    const group = columns.findIndex(isBelow);
    this.rows.push(columns.map((column, at) => (isBelow(column) ? (at === group ? '数据指标' : '') : column.written)));
    this.rows.push(columns.map((column) => (isBelow(column) ? column.written : '')));
  }

  private putRows(): void {
    const { kind, random } = this;
    const periods = kind.spans === 'file' ? [this.said] : drawPeriods(random, kind.spans);
    for (const period of periods) {
      const names = kind.keys.length === 0 ? [[]] : this.keysOf();
      for (const keys of names) {
        const parts = kind.adds === true ? whole(random, 1, 3) : 1;
        for (let part = 0; part < parts; part++) this.putSubject(period, keys);
        if (chance(random, 25)) this.putOther();
      }
    }
    if (chance(random, 60)) for (const tail of kind.tails) this.putTail(tail);
    if (kind.tails.includes('汇总值')) this.putSubject(oneOf(random, periods), ['全店'], '全店汇总值');
  }

  private keysOf(): string[][] {
    const { kind, random } = this;
    const lists = kind.keys.map((key) => KEYS[key.kind].slice(0, whole(random, 1, 4)));
    const [first = [], second] = lists;
    return first.flatMap((one) => (second === undefined ? [[one]] : second.map((other) => [one, other])));
  }

  private putSubject(period: DrawnPeriod, keys: readonly string[], called?: string): void {
    const { random, kind } = this;
    const figures: Figures = new Map();
    for (const { content } of this.columns)
      if (content.role === 'measure') {
        const isThere = figures.size === 0 || chance(random, 85);
        figures.set(
          content.measure.titles[0] ?? '',
          isThere ? drawFigure(random, content.measure, content.rate) : undefined,
        );
      }
    const subject = { period, keys, figures };
    this.putRow(subject, called);
    this.take(subject);
    if (kind.adds === true || called !== undefined) return;
    if (chance(random, 10)) {
      const row = this.putRow(subject, called, true);
      this.left.push(`repeated ${String(row)} `);
    } else if (chance(random, 5)) this.contradict(subject);
  }

  private contradict(subject: Subject): void {
    const [[title, exact] = ['', undefined]] = subject.figures;
    if (exact === undefined) return;
    const before = this.rows.length;
    const units = exact.units > 4_500 ? exact.units - 1 : exact.units + 1;
    const row = this.putRow({ ...subject, figures: new Map([...subject.figures, [title, { ...exact, units }]]) });
    this.left.push(`contradicted ${String(before)} `, `contradicted ${String(row)} `);
    this.contradicted.add(this.keyOf(subject));
  }

  private keyOf({ period, keys }: Subject): string {
    return [period.kept, ...keys, ...(this.kind.window === true ? [this.window] : [])].join('|');
  }

  private take(subject: Subject): void {
    const key = this.keyOf(subject);
    const own = this.expected.get(key) ?? new Map<string, Exact[]>();
    this.expected.set(key, own);
    own.set('', [...(own.get('') ?? []), { units: 1, decimals: 0 }]);
    for (const [title, exact] of subject.figures)
      if (exact !== undefined) own.set(title, [...(own.get(title) ?? []), exact]);
  }

  /** Writes a row and gives its number. */
  private putRow(subject: Subject, called?: string, isPlain = false): number {
    const { random, rows, left } = this;
    const row = rows.length + 1;
    const coarse = new Set<string>();
    const isBroken = !isPlain && this.kind.adds !== true && chance(random, 8);
    const broken = isBroken ? oneOf(random, [...subject.figures.keys()].slice(1).concat('')) : '';
    if (broken !== '') subject.figures.set(broken, undefined);
    const cells = this.columns.map(({ title, content }): DrawnCell => {
      if (content.role === 'period') return subject.period.written();
      if (content.role === 'key') return called ?? spelledKey(random, subject.keys[content.index] ?? '', content.kind);
      if (content.role !== 'measure') return content.role === 'junk' ? junk(random) : '';
      const name = content.measure.titles[0] ?? '';
      const exact = subject.figures.get(name);
      if (name === broken) {
        left.push(`value-invalid ${String(row)} ${title}`);
        return oneOf(random, ['abc', '约5', '12,34', '1.2.3', '暂无']);
      }
      if (exact === undefined) return nothing(random);
      const cell = content.isScaled ? digitsOf(exact, -4) : spelled(random, exact, content.measure.unit, content.rate);
      if (content.isScaled || (typeof cell === 'string' && /[万萬亿]/.test(cell))) coarse.add(name);
      return cell;
    });
    this.columns.forEach(({ title, content }, at) => {
      if (content.role !== 'ratio') return;
      const [above, below] = content.ratio.of.map((name) => subject.figures.get(name));
      cells[at] = nothing(random);
      if (above === undefined || below === undefined || below.units === 0) return;
      const isCoarse = content.ratio.of.some((name) => coarse.has(name));
      const off = !isCoarse && chance(random, 4) ? oneOf(random, [-3, -2, 2, 3]) : 0;
      const { cell, right } = shownRatio(random, content.ratio, [above, below], off);
      cells[at] = cell;
      if (off === 0 || typeof cell !== 'string' || cell.trim() === right) return;
      this.differing.push(`${String(row)} ${title} ${cell.trim()} ${right}`);
      left.push(`ratio-differs ${String(row)} ${title}`);
    });
    rows.push(cells);
    return row;
  }

  private putOther(): void {
    const { cells, reason, column } = otherRow(this.random, this.columns, this.kind);
    this.rows.push([...cells]);
    if (reason !== '') this.left.push(`${reason} ${String(this.rows.length)} ${column}`);
  }

  private putTail(tail: string): void {
    const { columns, random } = this;
    const isTold = ({ content: { role } }: DrawnColumn, at: number): boolean => at === 0 || role === 'key';
    this.rows.push(
      columns.map((column, at) =>
        isTold(column, at) ? tail : column.content.role === 'measure' ? String(whole(random, 1, 99)) : '',
      ),
    );
    this.left.push(`summary ${String(this.rows.length)} `);
  }

  private outcome(): Map<string, Map<string, number>> {
    const { kind } = this;
    const outcome = new Map<string, Map<string, number>>();
    for (const [key, titles] of this.expected) {
      if (this.contradicted.has(key)) continue;
      const isOfParts = (titles.get('')?.length ?? 0) > 1;
      const figures = new Map<string, number>();
      for (const {
        titles: [title = ''],
        unit,
      } of kind.measures) {
        const parts = titles.get(title) ?? [];
        const [first] = parts;
        if (first === undefined || (isOfParts && unit !== 'count' && unit !== 'money')) continue;
        const units = parts.reduce((sum, each) => sum + each.units, 0);
        figures.set(title, numberOf({ units, decimals: first.decimals }));
      }
      if (figures.size > 0) outcome.set(key, figures);
    }
    return outcome;
  }
}

/** What stands in columns that are not looked at. */
function junk(random: Random): DrawnCell {
  return oneOf<DrawnCell>(random, [
    '',
    '1,234.00',
    '夏季"新款",T恤',
    { number: '99' },
    '第一行\n第二行',
    '1.07E+11',
    '-',
  ]);
}
