// Who gives the value of a place in a document, and which: the first of its definitions that gives one there. Where
// none does, it is what people enter.
import { equalAt } from '../base/number';
import { inScript, labelKey } from '../base/script';
import { Unjudged } from '../formulas/expression';
import type { Evaluate, Scope } from '../formulas/expression';
import { Quantity } from '../formulas/quantity';
import type { Document } from '../documents/document';
import { placeOf } from '../documents/record';
import { readValue, writeValue } from '../documents/value';
import type { Workspace } from '../documents/workspace';
import { valueAt } from './address';
import type { Address, ValueAt } from './address';
import { formulaCell, totalCell } from './computed';
import type { Definition } from './graph/definitions';
import { saysFigure } from './imported/dataFigure';
import type { GivenFigure } from './imported/dataFigure';
import { dataText } from './imported/dataText';
import { documentFigure, headFigure } from './imported/documentData';
import { keepsEntered } from './formulaAt';
import { broughtTo, ownRow } from './linking/brought';
import { operandsOf } from './operands';
import type { Operand } from './operands';
import { broughtText } from './linking/sides';
import type { Part } from './linking/sides';
import type { Values } from './values';

/** What a definition gives for a place. */
export interface Outcome {
  readonly definition: Definition;
  /** How the place must read. */
  readonly text: string;
  /** Whether it says the same already. */
  readonly agrees: boolean;
  readonly operands: () => readonly PlacedOperand[];
  /** The figure of imported data that it is. */
  readonly figure?: GivenFigure;
}

/** A value that another follows from, with the document that it stands in. */
export interface PlacedOperand extends Operand {
  readonly path: string;
}

/** What the owner of a place gives; undefined where people enter it, or it cannot be told. */
export function ownerGives(values: Values, address: Address): Outcome | undefined {
  return givenAt(values, address)[0];
}

/** What each definition of a place gives that gives anything, the owner first. */
export function givenAt(values: Values, address: Address): Outcome[] {
  const document = values.document(address.path);
  const place = document && valueAt(document, address);
  if (document?.type === undefined || place === undefined) return [];
  const at = { values, document, place };
  return values.plan.owning(document.type, address.spot).flatMap((definition) => givenBy(definition, at) ?? []);
}

interface At {
  readonly values: Values;
  readonly document: Document;
  readonly place: ValueAt;
}

function givenBy(definition: Definition, at: At): Outcome | undefined {
  switch (definition.kind) {
    case 'formula':
    case 'ratio':
    case 'total':
      return computed(definition, at);
    case 'check':
      return checked(definition, at);
    case 'link':
      return linked(definition, at);
    case 'data':
      return fromData(definition, at);
  }
}

function computed(definition: Definition, { document, place }: At): Outcome | undefined {
  const { section, row, source } = place;
  if (section?.table === undefined || row === undefined || !('column' in source)) return undefined;
  const cell = { section, table: section.table, row, cell: source };
  const found = definition.kind === 'total' ? totalCell(document, cell) : formulaCell(document, cell);
  if (found === undefined || found.kind === 'uncomputed' || keepsEntered(found)) return undefined;
  return { definition, text: found.expected, agrees: found.agrees, operands: () => placed(document, found.operands) };
}

function checked(definition: Definition, { document, place }: At): Outcome | undefined {
  const { check } = definition;
  const fix = check && document.type?.compiled.checks.get(check.id)?.fix;
  const scope = scopeOf(document, place, check?.each);
  if (fix === undefined || scope === undefined) return undefined;
  const text = rightText(document, place, fix(scope));
  if (text === undefined) return undefined;
  const operands = (): PlacedOperand[] => placed(document, operandsOf(document, fix, scope, { row: place.row }));
  return { definition, text, agrees: saysSame(place, text), operands };
}

function scopeOf(document: Document, { section, row }: ValueAt, each: string | undefined): Scope | undefined {
  if (each === undefined) return document.scopes.whole();
  return section === undefined || row === undefined ? undefined : document.scopes.row(section.section, row);
}

/** The value that a place must have, in its own form and the document's script; undefined where there is none. */
export function rightText(
  { script }: Document,
  { spec, value }: Pick<ValueAt, 'spec' | 'value'>,
  right: ReturnType<Evaluate>,
): string | undefined {
  if (typeof right === 'string') return right === '' ? undefined : inScript(right, script);
  if (!(right instanceof Quantity) || right instanceof Unjudged || right.value === undefined) return undefined;
  return writeValue(spec, right.value, value);
}

function saysSame({ spec, value, text }: ValueAt, right: string): boolean {
  const wanted = readValue(spec, right);
  if (value.kind === 'number' && wanted.kind === 'number') return equalAt(value.value, wanted.value, value.decimals);
  if (value.kind === 'text' && wanted.kind === 'text') return labelKey(value.text) === labelKey(wanted.text);
  return text.trim() === right;
}

function linked(definition: Definition, { values, document, place }: At): Outcome | undefined {
  const found = values.linked(document.path).find(({ link }) => link === definition.link);
  const row = found && ownRow(found, place.row?.source.line);
  const brought = found && row && broughtTo(found, { row, column: place.address.spot.id });
  // What cannot be read is never copied.
  if (brought === undefined || brought.side.value.kind === 'invalid') return undefined;
  return {
    definition,
    text: broughtText(place.spec, brought.side),
    agrees: brought.agreesWith(place),
    operands: () => brought.parts.map((each) => sourceOperand(definition, each)),
  };
}

function fromData(definition: Definition, { values: { workspace }, document, place }: At): Outcome | undefined {
  const { spec, value } = place;
  const figure = figureAt(workspace, document, place);
  const text = figure && dataText(spec, figure, value);
  if (figure === undefined || text === undefined || text === '') return undefined;
  return {
    definition,
    text: inScript(text, document.script),
    agrees: saysFigure(value, figure, text),
    figure,
    operands: () => [],
  };
}

function figureAt(
  workspace: Workspace,
  document: Document,
  { section, row, source }: ValueAt,
): GivenFigure | undefined {
  if (!('column' in source)) return headFigure(workspace, document, source.field);
  if (section === undefined || row === undefined) return undefined;
  return documentFigure(workspace, document, { section: section.section, row, column: source.column });
}

function sourceOperand({ name }: Definition, { row, fact }: Part): PlacedOperand {
  return { name, text: fact.text.trim(), range: placeOf(fact), path: row.record.path };
}

function placed({ path }: Document, operands: readonly Operand[]): PlacedOperand[] {
  return operands.map((each) => ({ ...each, path }));
}
