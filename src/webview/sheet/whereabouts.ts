// Tells the editor where one is on the page and what is being typed there: so one can go on in the text at the same
// place, and nothing that was typed is lost where the page is closed or the file is saved meanwhile.
import type { SheetEdit } from '../../features/sheet/edit';
import type { SheetPlace } from '../../features/sheet/model';
import type { FromPage } from '../../features/sheet/protocol';
import type { Grid } from './grid/grid';

const EVENTS = ['input', 'compositionend', 'keyup', 'focusin', 'pointerup'] as const;

/** Listens to all that may change where one is or what is typed; each is told only where it is another. */
export function tellWhereabouts(
  root: HTMLElement,
  grids: () => readonly Grid[],
  send: (message: FromPage) => void,
): void {
  let told = { place: '', typed: '' };
  const tell = (): void => {
    const { activeElement } = document;
    const grid = grids().find((each) => each.root.contains(activeElement));
    const place = grid === undefined ? placeOf(activeElement) : { block: grid.number, ...grid.active };
    const edit = grid === undefined ? typedIn(activeElement) : grid.typed;
    const now = { place: JSON.stringify(place), typed: edit === undefined ? '' : JSON.stringify(edit) };
    if (place !== undefined && now.place !== told.place) send({ kind: 'place', place });
    if (now.typed !== told.typed) send({ kind: 'typing', ...(edit && { edit }) });
    told = now;
  };
  for (const each of EVENTS) root.addEventListener(each, tell);
}

const FIELD = 'field-';

function placeOf(element: Element | null): SheetPlace | undefined {
  if (element?.id.startsWith(FIELD) === true) return { field: element.id.slice(FIELD.length) };
  const block = element instanceof HTMLElement ? element.dataset['block'] : undefined;
  return block === undefined ? undefined : { block: Number(block) };
}

function typedIn(element: Element | null): SheetEdit | undefined {
  if (element instanceof HTMLTextAreaElement && element.dataset['block'] !== undefined)
    return element.value === element.defaultValue
      ? undefined
      : { kind: 'text', block: Number(element.dataset['block']), text: element.value };
  return element instanceof HTMLInputElement && element.dataset['typing'] !== undefined
    ? { kind: 'field', id: element.name, text: element.value }
    : undefined;
}
