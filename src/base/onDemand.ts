// What is made when it is first asked for, and then kept.

/** Gives what `make` makes, the same each time. Where making fails, it is tried again when asked again. */
export function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
