// Reading a document type: its contract, compiled, with the template of a new document below it.
import { chineseCalendar } from '../../base/dates/calendar';
import type { Calendar } from '../../base/dates/calendar';
import { message } from '../../base/message';
import type { MessageArgument } from '../../base/message';
import { lineRange, linesOf } from '../../base/range';
import type { Range } from '../../base/range';
import { contractSchema } from '../schemas/contract';
import type { Contract } from './contract';
import { nameFaults } from './contractNames';
import { packFinding, readEntry } from '../entry';
import { compileContract } from './compile';
import type { ExpressionFault } from '../../formulas/expression';
import type { CompiledContract } from './compile';
import type { PackFile, Parsed, Source } from '../model';

/** A document type: its contract, compiled formulas and checks, and the template of a new document. */
export interface DocumentType extends Contract {
  readonly pack: string;
  readonly template: string;
  readonly compiled: CompiledContract;
  readonly source: Source;
  /** Whether it counts workdays, so that the calendar of public holidays matters. */
  readonly countsWorkdays: boolean;
  /** The text of its file, to show faults at their place. */
  readonly sourceText: () => string;
}

/**
 * Reads a document type. A formula or check that does not fit the contract's own names and types is reported and left
 * out; so is a name that means nothing, but there the type stays whole.
 */
export function parseDocumentType(pack: string, file: PackFile): Parsed<DocumentType[]> {
  const { entry, findings } = readEntry(file, contractSchema);
  if (entry === undefined) return { value: [], findings };
  const built = compileType(entry.data, { pack, file, calendar: chineseCalendar(), template: entry.body });
  return { value: [built.value], findings: [...findings, ...built.findings] };
}

/** What a type is made with beside its contract. */
export interface TypeSource {
  readonly pack: string;
  /** The file at whose places faults are shown. */
  readonly file: PackFile;
  readonly template: string;
  readonly calendar: Calendar;
}

/** Compiles a contract. What does not fit its own names and types is reported. */
export function compileType(contract: Contract, { pack, file, template, calendar }: TypeSource): Parsed<DocumentType> {
  const { compiled, faults } = compileContract(contract, calendar);
  const faultFindings = faults.map((fault) => {
    const said = message('pack.expression', { where: fault.where, detail: fault.detail });
    return packFinding(file.path, said, faultPlace(file.text, fault));
  });
  const names = nameFaults(contract, template).map((fault) =>
    packFinding(file.path, fault.text, textPlace(file.text, fault.name)),
  );
  const expressions = [
    ...contract.checks.map((check) => check.expect),
    ...contract.sections.flatMap(({ table }) => table?.columns.map((column) => column.formula ?? '') ?? []),
  ];
  const value = {
    ...contract,
    pack,
    template,
    compiled,
    countsWorkdays: expressions.some((each) => /\bworkday\(/.test(each)),
    source: { path: file.path, range: lineRange(0, 0, 3) },
    sourceText: () => file.text,
  };
  return { value, findings: [...names, ...faultFindings] };
}

// Where it is written with escapes or over several lines, the name of what it belongs to is found in its place.
function faultPlace(text: string, { where, expression }: ExpressionFault): Range {
  const name = `id: ${where.replace(/\.fix$/, '').replace(/^.*\./, '')}`;
  return textPlace(text, text.includes(expression) || !text.includes(name) ? expression : name);
}

/** Where a name or expression first stands in a file; its start where it does not. */
export function textPlace(text: string, expression: string): Range {
  const lines = linesOf(text);
  const line = Math.max(
    0,
    lines.findIndex((each) => each.includes(expression)),
  );
  const from = Math.max(0, (lines[line] ?? '').indexOf(expression));
  return lineRange(line, from, from + expression.length);
}

/** What types are called, one after the other. */
export function typeTitles(types: readonly DocumentType[]): MessageArgument {
  return { pack: types.map(({ title }) => title).join('、'), en: types.map(({ en }) => en).join(', ') };
}
