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
export interface Asked extends Setting {
  readonly reader: Reader;
  /** The place at which the check reports: that side of a comparison is the one that is judged. */
  readonly at: string;
}

/** What of an expression does not hold; nothing where it does. */
export function shortfalls(asked: Asked, tree: Tree): Shortfall[] {
  if (valueIn(asked, tree) !== false) return [];
  if (!isNode(tree)) return [];
  if (tree.op === '&&') return partsOf(tree).flatMap((each) => shortfalls(asked, each));
  if (tree.op === '||') return eitherOf(asked, tree);
  const [name, of, rest] = tree.op === 'rcall' ? partsOf(tree) : [];
  if (name === 'all') return rowsFailing(asked, of, (rest ?? []) as readonly Tree[]) ?? [plain(asked, tree)];
  return [{ ...plain(asked, tree), ...sidesOf(asked, tree) }];
}

// That a value be left out is no advice: `!filled(x) || …` asks for what follows.
function eitherOf(asked: Asked, tree: Node): Shortfall[] {
  const wanted = partsOf(tree).filter((each) => !isGuard(each));
  const [only, ...more] = wanted;
  return only !== undefined && more.length === 0 ? shortfalls(asked, only) : [plain(asked, tree)];
}

function isGuard(tree: Tree): boolean {
  if (!isNode(tree)) return false;
  if (tree.op === '||') return partsOf(tree).every(isGuard);
  const [inner] = partsOf(tree);
  return tree.op === '!_' && isNode(inner) && inner.op === 'call' && partsOf(inner)[0] === 'filled';
}

function plain(asked: Asked, tree: Tree): Shortfall {
  const { row, section } = asked;
  const own = section === undefined || row === undefined ? undefined : nameOfRow(asked, { section: section.id, row });
  return {
    row: own ?? [...asked.bound.values()].map((each) => nameOfRow(asked, { ...each, section: each.section.id }))[0],
    needs: formulaWords(tree, titles(asked)),
  };
}

function nameOfRow({ document, reader }: Asked, { section: id, row }: { section: string; row: Asked['row'] }) {
  const section = sectionsOf(document, id).find(({ table }) => row !== undefined && table?.rows.includes(row) === true);
  const name = section && rowNameOf(document, { section, ...(row && { row }) }, reader);
  return section && name && `${inWords(reader, section.section.title, section.section.en)}[${name}]`;
}

function sidesOf(asked: Asked, tree: Tree): Pick<Shortfall, 'expected' | 'actual' | 'now'> {
  const sides = sidesIn(asked, tree);
  const compared = comparedIn(tree);
  if (sides === undefined || compared === undefined) return {};
  const [left, right] = sides;
  const isRight = reads(compared.sides[1], asked.at) && !reads(compared.sides[0], asked.at);
  const now = `${left} ${oppositeSign(compared.operator, asked.reader)} ${right}`;
  return isRight ? { actual: right, expected: left, now } : { actual: left, expected: right, now };
}

function reads(tree: Tree, at: string): boolean {
  const names = namesOf(tree);
  if (names !== undefined) return names.join('.') === at || names.at(-1) === at;
  const parts = isNode(tree) ? partsOf(tree) : Array.isArray(tree) ? (tree as readonly Tree[]) : [];
  return parts.some((each) => reads(each, at));
}

/** The rows of a list for which something does not hold; undefined where these cannot be told. */
function rowsFailing(asked: Asked, list: Tree | undefined, [item, body]: readonly Tree[]): Shortfall[] | undefined {
  const id = rowsIn(list);
  const section = asked.document.type?.sections.find((each) => each.id === id);
  const [values, all] = [list === undefined ? undefined : valueIn(asked, list), asked.scope[id ?? '']];
  if (section === undefined || !isNode(item) || body === undefined || !Array.isArray(values) || !Array.isArray(all))
    return undefined;
  const rows = sectionsOf(asked.document, section.id).flatMap(({ table }) => table?.rows ?? []);
  const variable = textOf(item.args);
  return values.slice().flatMap((value: unknown) => {
    const row = rows[all.indexOf(value)];
    if (row === undefined) return [];
    const bound = new Map(asked.bound).set(variable, { section, row });
    return shortfalls({ ...asked, scope: { ...asked.scope, [variable]: value }, bound }, body).slice(0, MOST_ROWS);
  });
}

/** An expression said by titles. */
export function titles(asked: Asked, like?: NumberStyle): Saying {
  const { reader, document } = asked;
  return {
    reader,
    beside: (sides) => titles(asked, styleOf(asked, sides)),
    number: (value) => numberText(value, like),
    named: (names) => {
      const [first = '', second = ''] = names;
      if (first === 'limits') return limitIn(asked, second, like);
      const place = placeNamed(asked, names);
      if (place !== undefined) return inWords(reader, place.spec.title, place.spec.en);
      const section = document.type?.sections.find(({ id }) => id === first);
      return section === undefined ? first : inWords(reader, section.title, section.en);
    },
  };
}

function styleOf(asked: Asked, sides: readonly Tree[]): NumberStyle | undefined {
  return sides.map((each) => styleIn(asked, each)).find((style) => style !== undefined);
}

function limitIn({ document, reader }: Asked, name: string, like: NumberStyle | undefined): string {
  const value = document.type?.limits[name];
  return value === undefined
    ? render(message('explain.standard'), reader)
    : render(message('calc.limit', { value: numberText(value, like) }), reader);
}

/** An expression said by what stands at its places, and by what its functions come to. */
export function numbers(asked: Asked, like?: NumberStyle): Saying {
  const byTitle = titles(asked, like);
  return {
    reader: asked.reader,
    beside: (sides) => numbers(asked, styleOf(asked, sides)),
    number: (value) => numberText(value, like),
    named: (names) => {
      const place = placeNamed(asked, names);
      return place?.text === undefined || place.text === '' ? byTitle.named(names) : place.text.trim();
    },
    whole: (part) => (['call', 'rcall'].includes(part.op) ? resultIn(asked, part, like) : undefined),
  };
}
