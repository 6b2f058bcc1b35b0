// Whether a pattern is found in a text: in one pass, all ways at once, so that the time is the text's length by the
// pattern's size at most. JavaScript's own patterns try one way after another, and can take longer than one lives.
import { message } from '../../base/message';
import { Refusal } from '../refusal';
import { shapeOf } from './ambiguity';
import type { Shape } from './ambiguity';
import { digitsIn, finderOf, has, isWord } from './charSet';
import type { CharSet } from './charSet';
import { readPattern } from './patternTree';
import type { Edge, PatternTree, Repeat } from './patternTree';

/** Whether a pattern is found in a text. The steps that this takes are told to `spend`, which may throw. */
export type Matcher = (text: string, spend: (steps: number) => void) => boolean;

/** Compiles a pattern. Throws a {@link Refusal} for one that cannot be taken. */
export function compilePattern(source: string): Matcher {
  const tree = readPattern(source);
  const shape = shapeOf(tree, source);
  const program = new Program(tree, shape);
  return (text, spend) => found(program, shape, text, spend);
}

/**
 * A place in a pattern, and how it goes on from there: over a character, at an edge, any of several ways, or not at
 * all. All have the same keys, since millions are looked at.
 */
interface State {
  readonly id: number;
  readonly kind: 'char' | 'edge' | 'fork' | 'end';
  readonly set: CharSet;
  readonly edge: Edge | undefined;
  readonly to: State[];
}

type Crossing = Partial<Pick<State, 'set' | 'edge'>>;

const MOST_STATES = 2_000;

/** A pattern as states, made from its end to its start. */
class Program {
  size = 0;
  readonly start: State;
  private readonly begins: RegExp | undefined;

  constructor(tree: PatternTree, { empty, first }: Shape) {
    this.start = this.before(this.state('end', []), tree);
    this.begins = empty ? undefined : finderOf(first);
  }

  /** Where a match can begin at the earliest; -1 where none can. */
  firstStart(text: string): number {
    return this.begins === undefined ? 0 : text.search(this.begins);
  }

  private state(kind: State['kind'], to: State[], { set = [], edge }: Crossing = {}): State {
    if (this.size === MOST_STATES) throw new Refusal(message('pattern.too-large'));
    return { id: this.size++, kind, set, edge, to };
  }

  private before(next: State, tree: PatternTree): State {
    switch (tree.kind) {
      case 'char':
        return this.state('char', [next], tree);
      case 'edge':
        return this.state('edge', [next], tree);
      case 'sequence':
        return tree.parts.reduceRight<State>((after, part) => this.before(after, part), next);
      case 'choice':
        return this.state(
          'fork',
          tree.parts.map((part) => this.before(next, part)),
        );
      case 'repeat':
        return this.times(next, tree);
    }
  }

  private times(next: State, { part, min, max }: Repeat): State {
    let state = max === Infinity ? this.loop(next, part) : next;
    const optional = max === Infinity ? 0 : max - min;
    for (let count = 0; count < optional; count++) state = this.state('fork', [this.before(state, part), next]);
    for (let count = 0; count < min; count++) state = this.before(state, part);
    return state;
  }

  private loop(next: State, part: PatternTree): State {
    const fork = this.state('fork', [next]);
    fork.to.push(this.before(fork, part));
    return fork;
  }
}

const STATES_A_STEP = 4; // of a pattern that are looked at in the time that a step of an expression takes

function found(program: Program, shape: Shape, ...[text, spend]: Parameters<Matcher>): boolean {
  const { start, size } = program;
  const { empty, first, shortest, digits } = shape;
  if (text.length < shortest) return false;
  spend(1 + text.length / STATES_A_STEP);
  if (digits > 0 && digitsIn(text) < digits) return false; // as nearly always
  const from = program.firstStart(text);
  if (from < 0) return false;
  const seenAt = new Int32Array(size).fill(-1);
  let open: State[] = [];
  for (let at = from; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    const next: State[] = [];
    let looked = 0;
    if (empty || has(first, code)) open.push(start); // a match may begin anywhere
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      if (seenAt[state.id] === at) continue;
      seenAt[state.id] = at;
      looked++;
      if (state.kind === 'end') return true;
      if (state.kind !== 'char') goOn(state, open, text, at);
      else if (has(state.set, code)) for (const each of state.to) next.push(each);
    }
    spend(1 + looked / STATES_A_STEP);
    open = next;
  }
  return false;
}

function goOn({ edge, to }: State, open: State[], text: string, at: number): void {
  if (edge === undefined || isEdge(edge, text, at)) for (const each of to) open.push(each);
}

function isEdge(edge: Edge, text: string, at: number): boolean {
  switch (edge) {
    case '^':
      return at === 0;
    case '$':
      return at === text.length;
    case '\\b':
      return isWord(text.charCodeAt(at - 1)) !== isWord(text.charCodeAt(at));
    case '\\B':
      return isWord(text.charCodeAt(at - 1)) === isWord(text.charCodeAt(at));
  }
}
