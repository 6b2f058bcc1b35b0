// Tells the editor where one is on the page and what is being typed there: so one can go on in the text at the same
// place, and nothing that was typed is lost where the page is closed or the file is saved meanwhile.
import { EditorView } from '@codemirror/view';
import type { SheetEdit } from '../../features/sheet/edit';
import type { CellOf, SheetPlace } from '../../features/sheet/model';
import type { FromPage } from '../../features/sheet/protocol';
import type { Grid } from './grid/grid';
import type { CellPlace } from './grid/moving/selection';

/** What the page knows of where one is. */
export interface Standpoint {
  readonly place: () => SheetPlace | undefined;
  readonly grid: (active: Element | null) => Grid | undefined;
}

const EVENTS = ['input', 'compositionend', 'keyup', 'focusin', 'pointerup'] as const;

/** Listens to all that may change where one is or what is typed; each is told only where it is another. */
export function tellWhereabouts(root: HTMLElement, at: Standpoint, send: (message: FromPage) => void): void {
  let told = { place: '', typed: '' };
  let begun = '';
  const typedAt = (place: SheetPlace | undefined): SheetEdit | undefined => {
    const { activeElement } = document;
    const text = place?.kind === 'cell' ? at.grid(activeElement)?.typed : valueOf(activeElement);
    if (place === undefined || text === undefined) return undefined;
    if (place.kind === 'cell') return { kind: 'cells', block: place.block, cells: [{ ...cellOf(place), text }] };
    if (text === begun) return undefined;
    return place.kind === 'field' ? { kind: 'field', id: place.id, text } : { kind: 'text', block: place.block, text };
  };
  const tell = (event: Event): void => {
    if (event.type === 'focusin') begun = valueOf(document.activeElement) ?? '';
    const place = at.place();
    const edit = typedAt(place);
    const now = { place: JSON.stringify(place), typed: edit === undefined ? '' : JSON.stringify(edit) };
    if (place !== undefined && now.place !== told.place) send({ kind: 'place', place });
    if (now.typed !== told.typed) send({ kind: 'typing', ...(edit && { edit }) });
    told = now;
  };
  for (const each of EVENTS) root.addEventListener(each, tell);
}

function cellOf({ row, column }: CellOf): CellPlace {
  return { row, column };
}

// Of a text only what the document does not have yet.
function valueOf(target: Element | null): string | undefined {
  if (target instanceof HTMLElement && target.isContentEditable)
    return target.closest('[data-untold]') === null ? undefined : EditorView.findFromDOM(target)?.state.doc.toString();
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement ? target.value : undefined;
}
