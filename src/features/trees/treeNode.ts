// What a tree shows, without an editor: nodes as plain values in the reader's words.
import { inWords } from '../../base/message';
import type { Reader } from '../../base/message';
import type { Period } from '../../base/dates/period';
import type { Position } from '../../base/range';
import type { DocumentType } from '../../knowledge/contracts/documentType';
import type { Clause, Source } from '../../knowledge/model';
import { citationOf, citedAs } from '../../knowledge/knowledge';
import type { Knowledge } from '../../knowledge/knowledge';

/** A node of a tree. `context` says which actions it offers. */
export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** The name of one of the editor's own icons. */
  readonly icon: string;
  readonly context: 'clause' | 'group' | 'document-type' | 'document' | 'missing-document' | 'finding';
  readonly clause?: Clause;
  /** Where selecting the node leads. */
  readonly target?: { readonly pack: string; readonly source: Source };
  /** The document that it stands for, or stands in. */
  readonly path?: string;
  /** The place in the document. */
  readonly at?: Position;
  /** The document that is to be written. */
  readonly wanted?: { readonly type: DocumentType; readonly period: Period };
  readonly children: readonly TreeNode[];
}

/** What trees are made from. */
export interface TreeInput {
  readonly knowledge: Knowledge;
  readonly reader: Reader;
}

/** The node of a clause with the clauses below it. `prefix` keeps ids apart where a clause stands in several places. */
export function clauseNode(input: TreeInput, clause: Clause, prefix = ''): TreeNode {
  const { knowledge, reader } = input;
  const text = reader.show(clause.text);
  const title = inWords(reader, clause.title, clause.en);
  const note = clause.notes.map((each) => reader.show(each)).join('\n');
  return {
    id: `${prefix}${clause.pack}§${clause.number}`,
    label: clause.title === '' ? text : title,
    description: citationOf(knowledge, clause),
    tooltip: [`${reader.show(citedAs(knowledge, clause))} ${title}`, text, note]
      .filter((line) => line.trim() !== '')
      .join('\n\n'),
    icon: clause.incomplete ? 'warning' : clause.number.includes('.') ? 'symbol-string' : 'book',
    context: 'clause',
    clause,
    target: { pack: clause.pack, source: clause.source },
    children: knowledge.children(clause).map((child) => clauseNode(input, child, prefix)),
  };
}

/** A node that groups others. */
export function groupNode(id: string, label: string, icon: string, children: readonly TreeNode[]): TreeNode {
  return { id, label, description: String(children.length), tooltip: label, icon, context: 'group', children };
}
