// What is said of a document before all else: what it is, who answers for it, where it stands, and what keeps it from
// going further.
import { inWords, message, render, renderArgument } from '../../base/message';
import type { MessageArgument } from '../../base/message';
import type { Range } from '../../base/range';
import { STATUSES } from '../../documents/document';
import { entryOf, scalar } from '../../documents/parse';
import type { Presented } from './presented';

/** What a document is, and how it stands. */
export interface Banner {
  /** The title of its type, or that it is of none that is known. */
  readonly title: string;
  readonly period?: string;
  readonly status: BannerStatus;
  readonly people: readonly BannerPerson[];
  /** What its head says, in the contract's order, without what is empty. */
  readonly fields: readonly BannerField[];
  readonly verdict: Verdict;
}

/** Where a document stands: without an id where nobody knows that status, which is then told as it is written. */
export interface BannerStatus {
  readonly id?: (typeof STATUSES)[number];
  readonly words: string;
}

/** Who answers for a document, with the place where it says so. */
export interface BannerPerson {
  readonly part: 'author' | 'approver';
  readonly name: string;
  /** The name with the part, as a phrase. */
  readonly words: string;
  readonly range?: Range;
}

/** A value of a document's head, by its title, as it is written. */
export interface BannerField {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly range: Range;
}

/** Whether a document can go on: of a draft, whether it can be handed in. */
export interface Verdict {
  readonly tone: 'good' | 'bad';
  readonly obstacles: number;
  readonly words: string;
}

/** The banner of a document. */
export function bannerOf(presented: Presented): Banner {
  const { document, reader } = presented;
  const { type, period } = document;
  return {
    title: type ? inWords(reader, type.title, type.en) : render(message('preview.no-type'), reader),
    ...(period && { period: period.text }),
    status: statusOf(presented),
    people: [...authorOf(presented), ...approverOf(presented)],
    fields: fieldsOf(presented),
    verdict: verdictOf(presented),
  };
}

function statusOf({ document, reader }: Presented): BannerStatus {
  const id = STATUSES.find((each) => each === document.status);
  return id === undefined
    ? { words: document.status }
    : { id, words: render(message(`document.status.${id}`), reader) };
}

function authorOf({ document: { front }, reader }: Presented): BannerPerson[] {
  const entry = front.kind === 'present' ? entryOf(front.entries, 'author', '撰寫人') : undefined;
  const name = entry && scalar(entry).trim();
  if (entry === undefined || name === undefined || name === '') return [];
  return [
    { part: 'author', name, words: render(message('preview.author', { name }), reader), range: entry.valueRange },
  ];
}

function approverOf({ document: { type }, knowledge, reader }: Presented): BannerPerson[] {
  const role = type?.approver === undefined ? undefined : knowledge.role(type.approver);
  if (role === undefined) return [];
  const name: MessageArgument = { pack: role.name, en: role.en };
  return [
    {
      part: 'approver',
      name: renderArgument(name, reader),
      words: render(message('preview.approver', { name }), reader),
    },
  ];
}

function fieldsOf({ document: { type, fields }, reader }: Presented): BannerField[] {
  return (type?.fields ?? []).flatMap(({ id, title, en }) => {
    const field = fields.get(id);
    const text = field?.text.trim() ?? '';
    return field === undefined || text === ''
      ? []
      : [{ id, title: inWords(reader, title, en), text, range: field.entry.valueRange }];
  });
}

function verdictOf({ document, obstacles, reader }: Presented): Verdict {
  const isDraft = document.status === 'draft';
  const id =
    obstacles === 0 ? (isDraft ? 'preview.ready' : 'preview.clean') : isDraft ? 'preview.obstacles' : 'preview.errors';
  return {
    tone: obstacles === 0 ? 'good' : 'bad',
    obstacles,
    words: render(message(id, { count: obstacles }), reader),
  };
}
