// What a check asks for and does not find: which row, what it must be, and what stands there now.
import type { Reader } from '../../base/message';
import { inWords, message, render } from '../../base/message';
import type { NumberStyle } from '../../base/number';
import { sectionsOf } from '../../documents/document';
import { isNode, partsOf, textOf } from '../../formulas/tree';
import type { Node, Tree } from '../../formulas/tree';
import { comparedIn, formulaWords, namesOf, oppositeSign, rowsIn } from './formulaWords';
import type { Saying } from './formulaWords';
import { rowNameOf } from './names';
import { numberText, placeNamed, resultIn, sidesIn, styleIn, valueIn } from './numbers';
import type { Setting } from './numbers';

/** What is not met: what must hold, of which row, and the two values that are compared. */
export interface Shortfall {
  readonly row: string | undefined;
  readonly needs: string;
  readonly expected?: string;
  readonly actual?: string;
  /** How these compare. */
  readonly now?: string;
}

const MOST_ROWS = 10;

/** A check that is looked at in a document. */
export interface Demand extends Setting {
  readonly reader: Reader;
  /** The place at which the check reports: that side of a comparison is the one that is judged. */
  readonly at: string;
}

/** What of an expression does not hold; nothing where it does. */
export function shortfalls(demand: Demand, tree: Tree): Shortfall[] {
  if (valueIn(demand, tree) !== false) return [];
  if (!isNode(tree)) return [];
  if (tree.op === '&&') return partsOf(tree).flatMap((each) => shortfalls(demand, each));
  if (tree.op === '||') return eitherOf(demand, tree);
  const [name, of, rest] = tree.op === 'rcall' ? partsOf(tree) : [];
  if (name === 'all') return rowsFailing(demand, of, (rest ?? []) as readonly Tree[]) ?? [plain(demand, tree)];
  return [{ ...plain(demand, tree), ...sidesOf(demand, tree) }];
}

// That a value be left out is no advice: `!filled(x) || …` asks for what follows.
function eitherOf(demand: Demand, tree: Node): Shortfall[] {
  const wanted = partsOf(tree).filter((each) => !isGuard(each));
  const [only, ...more] = wanted;
  return only !== undefined && more.length === 0 ? shortfalls(demand, only) : [plain(demand, tree)];
}

function isGuard(tree: Tree): boolean {
  if (!isNode(tree)) return false;
  if (tree.op === '||') return partsOf(tree).every(isGuard);
  const [inner] = partsOf(tree);
  return tree.op === '!_' && isNode(inner) && inner.op === 'call' && partsOf(inner)[0] === 'filled';
}

function plain(demand: Demand, tree: Tree): Shortfall {
  const { row, section } = demand;
  const own = section === undefined || row === undefined ? undefined : nameOfRow(demand, { section: section.id, row });
  return {
    row: own ?? [...demand.bound.values()].map((each) => nameOfRow(demand, { ...each, section: each.section.id }))[0],
    needs: formulaWords(tree, titles(demand)),
  };
}

function nameOfRow({ document, reader }: Demand, { section: id, row }: { section: string; row: Demand['row'] }) {
  const section = sectionsOf(document, id).find(({ table }) => row !== undefined && table?.rows.includes(row) === true);
  const name = section && rowNameOf(document, { section, ...(row && { row }) }, reader);
  return section && name && `${inWords(reader, section.section.title, section.section.en)}[${name}]`;
}

function sidesOf(demand: Demand, tree: Tree): Pick<Shortfall, 'expected' | 'actual' | 'now'> {
  const sides = sidesIn(demand, tree);
  const compared = comparedIn(tree);
  if (sides === undefined || compared === undefined) return {};
  const [left, right] = sides;
  const isRight = reads(compared.sides[1], demand.at) && !reads(compared.sides[0], demand.at);
  const now = `${left} ${oppositeSign(compared.operator, demand.reader)} ${right}`;
  return isRight ? { actual: right, expected: left, now } : { actual: left, expected: right, now };
}

function reads(tree: Tree, at: string): boolean {
  const names = namesOf(tree);
  if (names !== undefined) return names.join('.') === at || names.at(-1) === at;
  const parts = isNode(tree) ? partsOf(tree) : Array.isArray(tree) ? (tree as readonly Tree[]) : [];
  return parts.some((each) => reads(each, at));
}

/** The rows of a list for which something does not hold; undefined where these cannot be told. */
function rowsFailing(demand: Demand, list: Tree | undefined, [item, body]: readonly Tree[]): Shortfall[] | undefined {
  const id = rowsIn(list);
  const section = demand.document.type?.sections.find((each) => each.id === id);
  const [values, all] = [list === undefined ? undefined : valueIn(demand, list), demand.scope[id ?? '']];
  if (section === undefined || !isNode(item) || body === undefined || !Array.isArray(values) || !Array.isArray(all))
    return undefined;
  const rows = sectionsOf(demand.document, section.id).flatMap(({ table }) => table?.rows ?? []);
  const variable = textOf(item.args);
  return values.slice().flatMap((value: unknown) => {
    const row = rows[all.indexOf(value)];
    if (row === undefined) return [];
    const bound = new Map(demand.bound).set(variable, { section, row });
    return shortfalls({ ...demand, scope: { ...demand.scope, [variable]: value }, bound }, body).slice(0, MOST_ROWS);
  });
}

/** An expression said by titles. */
export function titles(demand: Demand, like?: NumberStyle): Saying {
  const { reader, document } = demand;
  return {
    reader,
    beside: (sides) => titles(demand, styleOf(demand, sides)),
    number: (value) => numberText(value, like),
    named: (names) => {
      const [first = '', second = ''] = names;
      if (first === 'limits') return limitIn(demand, second, like);
      const place = placeNamed(demand, names);
      if (place !== undefined) return inWords(reader, place.spec.title, place.spec.en);
      const section = document.type?.sections.find(({ id }) => id === first);
      return section === undefined ? first : inWords(reader, section.title, section.en);
    },
  };
}

function styleOf(demand: Demand, sides: readonly Tree[]): NumberStyle | undefined {
  return sides.map((each) => styleIn(demand, each)).find((style) => style !== undefined);
}

function limitIn({ document, reader }: Demand, name: string, like: NumberStyle | undefined): string {
  const value = document.type?.limits[name];
  return value === undefined
    ? render(message('explain.standard'), reader)
    : render(message('calc.limit', { value: numberText(value, like) }), reader);
}

/** An expression said by what stands at its places, and by what its functions come to. */
export function numbers(demand: Demand, like?: NumberStyle): Saying {
  const byTitle = titles(demand, like);
  return {
    reader: demand.reader,
    beside: (sides) => numbers(demand, styleOf(demand, sides)),
    number: (value) => numberText(value, like),
    named: (names) => {
      const place = placeNamed(demand, names);
      return place?.text === undefined || place.text === '' ? byTitle.named(names) : place.text.trim();
    },
    whole: (part) => (['call', 'rcall'].includes(part.op) ? resultIn(demand, part, like) : undefined),
  };
}
