// Owns cutting folded text into the tokens that are indexed and looked up: overlapping pairs of Chinese characters, Latin words, numbers.

const RUN = /\p{Script=Han}+|[a-z]+|\d+(?:\.\d+)*/gu;

/** The runs of a folded text that can be searched: Chinese, Latin letters, numbers. Everything else separates. */
export function runsOf(folded: string): string[] {
  return folded.match(RUN) ?? [];
}

/** The tokens of a folded text. Pairs need no dictionary and cut a query as they cut the text; a lone character stays single. */
export function tokensOf(folded: string): string[] {
  return runsOf(folded).flatMap((run) => (isHan(run) ? pairsOf(run) : [run]));
}

/** True for a run of Chinese characters. */
export function isHan(run: string): boolean {
  return /^\p{Script=Han}/u.test(run);
}

function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
