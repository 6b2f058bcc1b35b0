// What is asked of a sheet: what could stand in a cell, why it says what it says, where a text is found, and what would
// follow if a cell said something else.
import * as vscode from 'vscode';
import type { Position } from '../../base/range';
import type { IndexKeeper } from '../../features/lookup/indexKeeping';
import type { FieldPlace } from '../../features/sheet/head/fieldPlace';
import type { CellOf } from '../../features/sheet/model';
import type { SheetMonth } from '../../features/sheet/page/month';
import type { FoundPlace, FromPage, SheetClause, SheetOffer, ToPage } from '../../features/sheet/protocol';
import { sheetClauses, sheetOffers } from '../../features/service';
import { placeArguments } from '../calculation/whatIf';
import { currentReader, writerName } from '../reading';
import type { SheetDocument } from './sheetContent';

/** A question of the page. */
type Question = Extract<FromPage, { kind: 'offers' | 'fieldOffers' | 'clauses' | 'why' | 'month' | 'find' }>;

/** Of which document something is asked, and where the clause index is kept. */
interface AskedOf {
  readonly placed: SheetDocument | undefined;
  readonly document: vscode.TextDocument;
  readonly keeper: IndexKeeper;
}

/** The answer to a question of the page. */
export async function answered(said: Question, { placed, document, keeper }: AskedOf): Promise<ToPage> {
  const asked = placed && { ...placed, document };
  switch (said.kind) {
    case 'offers':
      return { kind: 'offers', asked: said.asked, offers: asked === undefined ? [] : offersIn(asked, said) };
    case 'fieldOffers':
      return { kind: 'offers', asked: said.asked, offers: asked === undefined ? [] : fieldOffersIn(asked, said.field) };
    case 'clauses':
      return { kind: 'clauses', asked: said.asked, clauses: await clausesFor(asked, said.before, keeper) };
    case 'why':
      return { kind: 'why', asked: said.asked, lines: asked === undefined ? [] : whyOf(asked, said) };
    case 'month':
      return { kind: 'month', asked: said.asked, month: asked && monthIn(asked, said.text) };
    case 'find':
      return { kind: 'found', asked: said.asked, places: asked === undefined ? [] : found(asked, said.text) };
  }
}

/** A document in the sheet, with the text that it shows. */
interface AskedDocument extends SheetDocument {
  readonly document: vscode.TextDocument;
}

function offersIn(asked: AskedDocument, cell: CellOf): SheetOffer[] {
  const position = positionOf(asked, cell);
  return position === undefined ? [] : offersAt(asked, { text: asked.document.getText(), position });
}

function fieldOffersIn(asked: AskedDocument, field: string): SheetOffer[] {
  const { state, path, document } = asked;
  const place = state.current.sheets.fieldPlaceOf(path, document.getText(), field);
  return place === undefined ? [] : offersAt(asked, place);
}

function offersAt({ state: { current }, path }: AskedDocument, { text, position }: FieldPlace): SheetOffer[] {
  const [reader, me, today] = [currentReader(), writerName(), current.drafting.today(new Date())];
  return sheetOffers(current.completion.at(path, text, { position, reader, today, me }));
}

async function clausesFor(
  asked: AskedDocument | undefined,
  before: string,
  keeper: IndexKeeper,
): Promise<SheetClause[]> {
  if (asked === undefined) return [];
  const { lookup, references } = asked.state.current;
  const index = await lookup.index(keeper);
  return sheetClauses(references.completionAt({ before, line: 0 }, { index, reader: currentReader() }));
}

/** An explanation without what the cell itself shows: its name and value. */
function whyOf(asked: AskedDocument, cell: CellOf): string[] {
  const { state, path } = asked;
  const { calculation } = state.current;
  const reader = currentReader();
  const position = positionOf(asked, cell);
  const place = position && calculation.explain(path, position, reader);
  const lines = place && calculation.lines(place, reader);
  return lines?.slice(place?.name === '' ? 0 : 1).map(({ text }) => text) ?? [];
}

function monthIn({ state: { current }, path }: AskedDocument, text: string): SheetMonth {
  return current.sheets.month(path, { text, today: current.drafting.today(new Date()) }, currentReader());
}

function found({ state, path }: AskedDocument, text: string): readonly FoundPlace[] {
  return state.current.sheets.find(path, text, currentReader());
}

/** Tries another value in a cell, or a goal for one that is computed. */
export async function tryCell(
  placed: SheetDocument | undefined,
  document: vscode.TextDocument,
  cell: CellOf,
): Promise<void> {
  const position = placed && positionOf({ ...placed, document }, cell);
  if (position === undefined) return;
  await vscode.commands.executeCommand('opsRegulation.whatIf', ...placeArguments(document.uri, position));
}

function positionOf({ state, path, document }: AskedDocument, { block, row, column }: CellOf): Position | undefined {
  return state.current.sheets.positionOf(path, document.getText(), { kind: 'cell', block, row, column });
}
