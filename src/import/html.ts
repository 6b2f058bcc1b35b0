// Reading HTML into lines, one a block, in slices. Scripts and the like are never looked at and nothing is fetched;
// numerals that a browser would draw before list items are written out.
import { Parser } from 'htmlparser2';
import type { Slices } from '../base/slices';
import { closeTag, endLine, leave, nests, openTag, startWalk, takeText } from './htmlWalk';
import type { HtmlWalk } from './htmlWalk';
import { DEEPEST, MOST_BLOCKS } from './limits';
import type { Excess } from './limits';
import type { Lines } from './line';

const SLICE = 65_536;

// Emphasis, fonts and links are passed by as <br> is: pages leave them open by the thousand, and no line depends on
// them.
class BlockParser extends Parser {
  protected override isVoidElement(name: string): boolean {
    return !nests(name);
  }
}

/**
 * Reads HTML, or says which limit it exceeds. `count` says what a line's number counts: lines of the file, or
 * paragraphs of the text.
 */
export function* readHtml(file: string, html: string, count: 'lines' | 'paragraphs' = 'lines'): Slices<Lines | Excess> {
  const walk = startWalk(file);
  const { parser, isTooDeep } = parserFor(walk, lineCounter(html));
  for (let at = 0; at < html.length; at += SLICE) {
    parser.write(html.slice(at, at + SLICE));
    if (isTooDeep()) return 'depth';
    if (walk.counts.blocks > MOST_BLOCKS) return 'blocks';
    yield;
  }
  parser.end();
  endLine(walk);
  if (walk.counts.blocks > MOST_BLOCKS) return 'blocks';
  const lines = count === 'lines' ? walk.lines : walk.lines.map((each, index) => ({ ...each, line: index + 1 }));
  return { lines, left: walk.left.filter((each) => each.text !== '') };
}

function parserFor(
  walk: HtmlWalk,
  lineAt: (offset: number) => number,
): { readonly parser: Parser; readonly isTooDeep: () => boolean } {
  let [depth, deepest] = [0, 0];
  const parser: Parser = new BlockParser({
    onopentag: (name, attributes) => {
      if (nests(name)) deepest = Math.max(deepest, ++depth);
      if (deepest > DEEPEST) parser.pause();
      else openTag(walk, name, attributes);
    },
    ontext: (text) => {
      takeText(walk, text, lineAt(parser.startIndex));
    },
    onclosetag: (name) => {
      if (nests(name)) depth--;
      closeTag(walk, name);
    },
    oncomment: (text) => {
      leave(walk, lineAt(parser.startIndex), text.trim(), 'markup');
    },
  });
  return { parser, isTooDeep: () => deepest > DEEPEST };
}

/** Counts lines up to places that come in order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', next + 1)) line++;
    return line;
  };
}
