// Finding the entries of a workspace by what is typed: clauses, posts, indicators, document types and documents, in
// either script, by pinyin, by number and id. The editor sifts what it is given once more by the name that it shows,
// letter by letter: so a name that does not hold what was typed is shown together with it.
import type { Range } from '../../base/range';
import { TEXT_START } from '../../base/range';
import { inWords } from '../../base/message';
import type { Reader } from '../../base/message';
import { fold } from '../../base/script';
import type { Workspace } from '../../documents/workspace';
import { citationOf } from '../../knowledge/knowledge';
import type { Clause, Source } from '../../knowledge/model';
import type { ClauseIndex } from '../../search/clauseIndex';
import { createReadings } from '../../search/query/readings';
import { spelledIn } from '../../search/query/spelling';
import { shortened } from './outlineSymbol';

/** What a symbol of the workspace stands for. */
export type EntryKind = 'clause' | 'role' | 'kpi' | 'type' | 'document';

/** Something of the workspace that can be gone to by name. */
export interface WorkspaceSymbol {
  readonly name: string;
  /** What it belongs to, for telling it from others. */
  readonly container: string;
  readonly kind: EntryKind;
  readonly place: SymbolPlace;
}

/** A place in a pack's text, or in a document. */
export type SymbolPlace =
  { readonly pack: string; readonly source: Source } | { readonly path: string; readonly range: Range };

/** What is asked, and by whom. */
export interface SymbolQuery {
  readonly query: string;
  readonly reader: Reader;
  readonly index: ClauseIndex;
}

const MOST_CLAUSES = 30;
const MOST_DOCUMENTS = 50;

/**
 * The entries that answer a query, the best of each kind first; for an empty one the chapters, posts, indicators and
 * document types.
 */
export function workspaceSymbols(workspace: Workspace, { query, reader, index }: SymbolQuery): WorkspaceSymbol[] {
  const typed = query.trim();
  const wanted = readyToFind(typed);
  const entries = entriesOf(workspace, reader).filter(({ names }) =>
    names.some((name) => wanted.isIn(name) || wanted.isSpelledIn(name)),
  );
  const clauses =
    typed === ''
      ? workspace.knowledge.clauses.filter((clause) => clause.parent === undefined)
      : clausesFor(workspace, typed, index);
  const found = [
    ...entries.map(({ symbol }) => symbol),
    ...clauses.map((clause) => clauseSymbol(workspace, clause, reader)),
    ...(typed === '' ? [] : documentsFor(workspace, reader, wanted)),
  ];
  return found.map((symbol) => ({ ...symbol, name: nameHolding(symbol.name, typed) }));
}

interface Entry {
  readonly symbol: WorkspaceSymbol;
  /** All names by which it is meant. */
  readonly names: readonly string[];
}

function entriesOf({ knowledge }: Workspace, reader: Reader): Entry[] {
  const roleName = (id: string): string => {
    const role = knowledge.role(id);
    return role ? inWords(reader, role.name, role.en) : '';
  };
  return [
    ...knowledge.roles.map((role) => ({
      symbol: {
        name: inWords(reader, role.name, role.en),
        container: `§${role.clause}`,
        kind: 'role' as const,
        place: role,
      },
      names: [role.id, role.name, role.simplified, role.en, ...role.aliases],
    })),
    ...knowledge.kpis.map((kpi) => ({
      symbol: {
        name: inWords(reader, kpi.name, kpi.en),
        container: [roleName(kpi.role), `§${kpi.clause}`].join(' '),
        kind: 'kpi' as const,
        place: kpi,
      },
      names: [kpi.id, kpi.name, kpi.simplified, kpi.en, ...kpi.aliases],
    })),
    ...knowledge.documentTypes.map((type) => ({
      symbol: {
        name: inWords(reader, type.title, type.en),
        container: roleName(type.author),
        kind: 'type' as const,
        place: type,
      },
      names: [type.type, type.title, type.en, ...type.aliases],
    })),
  ];
}

function clauseSymbol({ knowledge }: Workspace, clause: Clause, reader: Reader): WorkspaceSymbol {
  const text = clause.title === '' ? reader.show(clause.text) : inWords(reader, clause.title, clause.en);
  return {
    name: `${citationOf(knowledge, clause)} ${shortened(text)}`,
    container: clause.path.map((title) => reader.show(title)).join(' › '),
    kind: 'clause',
    place: clause,
  };
}

// The start of a number means all clauses that it begins: `3.2.` those of 3.2.
function clausesFor({ knowledge }: Workspace, typed: string, index: ClauseIndex): Clause[] {
  const number = /^§?\s*([pcsa]?\d[\d.-]*)$/.exec(typed)?.[1];
  if (number === undefined) return index.search(typed, { limit: MOST_CLAUSES }).map(({ clause }) => clause);
  return knowledge.clauses.filter((clause) => clause.number.startsWith(number)).slice(0, MOST_CLAUSES);
}

function documentsFor(workspace: Workspace, reader: Reader, typed: NameQuery): WorkspaceSymbol[] {
  const found: WorkspaceSymbol[] = [];
  for (const [path, { type, period, id }] of workspace.documents) {
    const words = (title: string): string =>
      [title, period?.text, id?.text].filter((part) => part !== undefined && part !== '').join(' ');
    const titles = type === undefined ? [] : [type.title, type.en];
    if (![...titles.map(words), path].some(typed.isIn) && !titles.some(typed.isSpelledIn)) continue;
    const name = words(type === undefined ? '' : inWords(reader, type.title, type.en)) || path;
    found.push({ name, container: path, kind: 'document', place: { path, range: TEXT_START } });
    if (found.length === MOST_DOCUMENTS) break;
  }
  return found;
}

/** What was typed, ready to be looked for in names. */
interface NameQuery {
  /** In either script and width, blanks apart. */
  readonly isIn: (name: string) => boolean;
  /** As pinyin. */
  readonly isSpelledIn: (name: string) => boolean;
}

function readyToFind(typed: string): NameQuery {
  const wanted = fold(typed).replace(/\s+/g, '');
  const readings = createReadings();
  const known = new Map<string, boolean>(); // thousands of documents share the titles of their types
  return {
    isIn: (name) => fold(name).replace(/\s+/g, '').includes(wanted),
    isSpelledIn: (name) => {
      const spelled = known.get(name) ?? (/^[a-z]+$/.test(wanted) && spelledIn(wanted, fold(name), readings));
      known.set(name, spelled);
      return spelled;
    },
  };
}

/** A name that a sieve for the letters of `typed`, in their order, lets through. */
function nameHolding(name: string, typed: string): string {
  const letters = typed.toLowerCase().replace(/\s+/g, '');
  let at = 0;
  for (const letter of name.toLowerCase()) if (letter === letters[at]) at++;
  return at >= letters.length ? name : `${name} ｢${typed}｣`;
}
