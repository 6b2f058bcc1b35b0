// Tells the editor where one is on the page and what is typed there: so one can go on in the text at the same place,
// and nothing that was typed is lost where the page is closed or the file is saved meanwhile.
import type { SheetEdit } from '../../features/sheet/edit';
import type { SheetPlace } from '../../features/sheet/model';
import type { FromPage } from '../../features/sheet/protocol';

/** What the page knows of where one is. */
export interface Standpoint {
  readonly place: () => SheetPlace | undefined;
  /** What is being typed and not entered. */
  readonly typed: () => SheetEdit | undefined;
  /** What was entered and the editor was not told yet. */
  readonly untold: () => readonly SheetEdit[];
}

/** The event of an element whose text is known only after the browser's own event. */
export const TYPED = 'sheet-typed';

const EVENTS = [TYPED, 'input', 'compositionend', 'keyup', 'focusin', 'focusout', 'pointerup'] as const;

/**
 * Listens to all that may change where one is or what is typed; each is told only where it is another. Gives what looks
 * once more, for when something else may have changed it.
 */
export function tellWhereabouts(
  root: HTMLElement,
  at: Standpoint,
  send: (message: Extract<FromPage, { kind: 'place' | 'typing' }>) => void,
): () => void {
  const told = { place: '', typing: '[]' };
  const tell = (): void => {
    const [place, typed] = [at.place(), at.typed()];
    const edits = [...at.untold(), ...(typed === undefined ? [] : [typed])];
    const [now, typing] = [JSON.stringify(place), JSON.stringify(edits)];
    if (place !== undefined && now !== told.place) send({ kind: 'place', place });
    if (typing !== told.typing) send({ kind: 'typing', edits });
    Object.assign(told, { place: now, typing });
  };
  for (const each of EVENTS) root.addEventListener(each, tell);
  return tell;
}
