// Signs of symbol fonts, which a Word file names by font and code: the boxes and marks that people tick and list with.
const WINGDINGS: Readonly<Record<string, string>> = {
  '52': '☑',
  '54': '☒',
  '6C': '●',
  '6E': '■',
  '6F': '□',
  '71': '□',
  '9F': '•',
  A1: '○',
  A7: '▪',
  A8: '□',
  D8: '➢',
  E0: '→',
  FB: '✗',
  FC: '✓',
  FD: '☒',
  FE: '☑',
};

/** A sign by its font and code; undefined where it is not known. */
export function symbolOf(font: string, code: string): string | undefined {
  return /^wingdings$/i.test(font) ? WINGDINGS[code.toUpperCase().replace(/^F0/, '')] : undefined;
}
