// What the page keeps while it is closed and opened again: the state that the editor holds for it.

/** The state of a page, as the editor holds it. */
interface PageState {
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
}

/** Values by their names, in the state of a page. */
export function keptIn({ getState, setState }: PageState) {
  const all = (): Readonly<Record<string, unknown>> => {
    const state = getState();
    return typeof state === 'object' && state !== null ? { ...state } : {};
  };
  return {
    get: (name: string): unknown => all()[name],
    set: (name: string, value: unknown): void => {
      setState({ ...all(), [name]: value });
    },
  };
}
