// What an engine of search is asked for.

/** The best texts for keys of which a text need hold only some, best first. */
export type Scorer = (keys: ReadonlySet<number>, accept: (text: number) => boolean, limit: number) => readonly number[];
