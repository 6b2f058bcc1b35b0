// What is worked out once for each thing, and remembered for as long as whoever asks is there.

const MOST = 20_000;

/** A function that remembers what it gave, for up to so many things; beyond, it begins again. */
export function remembering<K, V>(work: (key: K) => V, most = MOST): (key: K) => V {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = work(key);
    if (known.size >= most) known.clear();
    known.set(key, { value });
    return value;
  };
}

/** The same of objects: what was worked out of one goes with it. */
export function rememberingOf<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    const value = work(key);
    known.set(key, { value });
    return value;
  };
}

const LONGEST = 40; // characters
const MOST_TEXTS = 4000; // documents say the same names and titles again and again

/** The same for short texts; longer ones are hardly ever the same, and worked out each time. */
export function rememberingTexts<T>(work: (text: string) => T): (text: string) => T {
  const known = remembering(work, MOST_TEXTS);
  return (text) => (text.length > LONGEST ? work(text) : known(text));
}
