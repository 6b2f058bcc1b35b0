// What is marked in a text: the clauses that it cites, and the places that are still to be filled in.
import { StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Extension, Range, Text } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import { placeholdersIn } from '../../../base/placeholder';
import type { ClauseId } from '../../../features/presentation/clauses';
import type { CitedClause } from '../../../features/sheet/model';

/** Tells the clauses that the text cites now. */
export const cite = StateEffect.define<readonly CitedClause[]>();

/** What a mark of a citation knows. */
interface CitedSpec {
  readonly clause: ClauseId;
}

/** The marks of the citations, which move with the text. */
const citations = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, { changes, effects, state }) => {
    const told = effects.find((each) => each.is(cite));
    return told === undefined ? marks.map(changes) : Decoration.set(marksOf(state, told.value), true);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The marks of what is to be filled in, by which the whole field is marked as well. */
const open = StateField.define<DecorationSet>({
  create: ({ doc }) => openIn(doc),
  update: (marks, { docChanged, state }) => (docChanged ? openIn(state.doc) : marks),
  provide: (field) => [
    EditorView.decorations.from(field),
    EditorView.editorAttributes.from(field, (marks) => ({ class: marks.size > 0 ? 'wanted' : '' })),
  ],
});

/** All that is marked in a text. */
export const marks: Extension = [citations, open];

/** The clause that is cited at a place of the text. */
export function clauseAt(state: EditorState, at: number): ClauseId | undefined {
  let found: ClauseId | undefined;
  state.field(citations).between(at, at, (_from, _to, { spec }) => {
    found = (spec as CitedSpec).clause;
  });
  return found;
}

function marksOf({ doc }: EditorState, cited: readonly CitedClause[]): Range<Decoration>[] {
  return cited.flatMap(({ line, from, to, clause, brief }) => {
    if (line >= doc.lines) return [];
    const { from: start, length } = doc.line(line + 1);
    if (to > length || from >= to) return [];
    const mark = Decoration.mark({ class: 'cited', attributes: { title: brief }, clause });
    return [mark.range(start + from, start + to)];
  });
}

function openIn(doc: Text): DecorationSet {
  const mark = Decoration.mark({ class: 'open-place' });
  return Decoration.set(placeholdersIn(doc.toString()).map(({ from, to }) => mark.range(from, to)));
}
