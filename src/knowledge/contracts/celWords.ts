// What no name in a contract may be.

/** CEL's own words (its specification, "Identifiers"): they name nothing. */
export const CEL_WORDS: readonly string[] = (
  'true false null in as break const continue else for function if import let loop package namespace ' +
  'return var void while'
).split(' ');
