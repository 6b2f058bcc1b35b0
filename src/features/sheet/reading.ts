// A document read for the sheet: its head, and its text part by part. Every line of the file but blank ones is in one
// of them.
import { inWords } from '../../base/message';
import { isPlaceholder, placeholdersIn } from '../../base/placeholder';
import { sectionOf } from '../../documents/document';
import type { Document, DocumentSection } from '../../documents/document';
import { bannerOf } from '../presentation/banner';
import { citedPlaces, presentedClause } from '../presentation/clauses';
import { isWithWriter, leftOf } from '../presentation/left';
import type { Obstacles } from '../presentation/obstacles';
import { headOf } from './head/fields';
import type { SheetSource } from './head/fields';
import { columnsOf, rowsOf } from './grids';
import { sheetFinding } from './judged';
import type { CitedClause, Sheet, SheetBlock } from './model';
import { partsOf } from './parts';
import type { Part } from './parts';

/** The sheet of a document, and what keeps it from being handed in. */
export function sheetOf(reading: SheetSource, left: Obstacles): Sheet {
  const { presented } = reading;
  const { document, findings } = presented;
  const { title, period = '', status } = bannerOf(presented);
  const head = headOf(reading);
  const blocks = partsOf(document.outline, document.front.bodyLine).map((part) => blockOf(reading, part));
  return {
    path: document.path,
    title,
    period,
    status,
    canSubmit: presented.obstacles === 0 && isWithWriter(document),
    left: leftOf(presented, left),
    head,
    blocks,
    findings: findings.map((finding) => sheetFinding(presented, finding)),
    absent: absentIn(reading),
  };
}

function absentIn({ presented: { document, reader } }: SheetSource): Sheet['absent'] {
  const absent = document.type?.sections.filter(({ id }) => sectionOf(document, id) === undefined) ?? [];
  return absent.map(({ id, title, en }) => ({ id, title: inWords(reader, title, en) }));
}

function blockOf(reading: SheetSource, part: Part): SheetBlock {
  const { document } = reading.presented;
  const { line, end } = part;
  const within = sectionAt(document, line);
  const lines = { line, end, ...(within && { section: within.section.id }) };
  switch (part.kind) {
    case 'heading': {
      const { level, text } = part.heading;
      return { kind: 'heading', ...lines, level, text, ...reading.placing.onLines(line, end) };
    }
    case 'table': {
      const { table } = part;
      const at = { table, section: within?.table?.source === table ? within : undefined };
      const rows = rowsOf(reading, at); // their findings are taken before those of the lines
      return { kind: 'table', ...lines, columns: columnsOf(reading, at), rows, ...reading.placing.onLines(line, end) };
    }
    case 'text': {
      const text = textOf(document, part);
      return {
        kind: 'text',
        ...lines,
        text,
        open: placesIn(text),
        cited: citedIn(reading, text),
        ...reading.placing.onLines(line, end),
      };
    }
    case 'note':
      return { kind: 'note', ...lines, text: textOf(document, part), ...reading.placing.onLines(line, end) };
  }
}

function textOf({ outline }: Document, { line, end }: Part): string {
  return outline.lines.slice(line, end).join('\n');
}

function citedIn({ presented }: SheetSource, text: string): CitedClause[] {
  const { knowledge } = presented;
  return text.split('\n').flatMap((source, line) =>
    citedPlaces(knowledge, source).flatMap(({ range: { start, end }, clause: id }) => {
      const clause = knowledge.clause(id);
      if (clause === undefined) return [];
      const { brief } = presentedClause(presented, clause);
      return [{ line, from: start.character, to: end.character, clause: id, brief }];
    }),
  );
}

function placesIn(text: string): number {
  return isPlaceholder(text) ? 1 : placeholdersIn(text).length;
}

function sectionAt({ sections }: Document, line: number): DocumentSection | undefined {
  return sections.find(({ heading, endLine }) => heading.line <= line && line < endLine);
}
