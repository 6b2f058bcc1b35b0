// How many observations of one file are kept.

/** Of days: where a file comes to more, those of each month are added up. */
export const MOST_OF_DAYS = 100_000;

/** In all: more than anybody would look through. */
export const MOST_OBSERVATIONS = 500_000;
