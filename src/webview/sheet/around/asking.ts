// What the parts of the page tell and ask, led to the editor.
import type { FormEvents } from '../form/fieldLine';
import type { GridEvents } from '../grid/gridEvents';
import type { ProseEvents } from '../prose/proseView';
import { isOfRows } from '../tracking/prediction';
import type { Channel, Exchange } from './exchange';
import type { Fix } from './findings';
import type { Questions } from './questions';

/** What a grid asks of the page itself. */
interface PageOfGrid extends Pick<
  GridEvents,
  'selected' | 'find' | 'nextOpen' | 'goToTable' | 'say' | 'today' | 'fix'
> {
  readonly exchange: Exchange;
  readonly questions: Questions;
  readonly kept: Channel['kept'];
  /** The number of the grid's block. */
  readonly number: () => number;
  /** Other rows are to be shown before the document says so. */
  readonly rowsChanged: () => void;
}

/** The events of a grid. */
export function gridEvents({ exchange, questions, number, rowsChanged, ...page }: PageOfGrid): GridEvents {
  return {
    ...page,
    edit: (edit) => {
      exchange.edit(edit);
      if (isOfRows(edit)) rowsChanged();
    },
    paste: (place, clipboard) => {
      exchange.change({ kind: 'paste', block: number(), ...place, ...clipboard });
    },
    history: (step) => {
      exchange.change({ kind: 'history', step });
    },
    offers: (place) => questions.offers({ block: number(), ...place }),
    month: (text) => questions.month(text),
    why: (place) => questions.why({ block: number(), ...place }),
    whatIf: (place) => {
      exchange.tell({ kind: 'whatIf', block: number(), ...place });
    },
    showCell: (place) => {
      exchange.tell({ kind: 'showCell', block: number(), ...place });
    },
  };
}

/** The events of the head. */
export function formEvents(exchange: Exchange, questions: Questions, fix: Fix): FormEvents {
  return {
    edit: (id, text) => {
      exchange.edit({ kind: 'field', id, text });
    },
    clause: ({ pack, number }) => {
      exchange.tell({ kind: 'clause', pack, number });
    },
    fix,
    offers: (field) => questions.fieldOffers(field),
    month: (text) => questions.month(text),
  };
}

/** The events of a text. */
export function proseEvents(exchange: Exchange, questions: Questions): ProseEvents {
  return {
    edit: (block, text, ended) => {
      exchange.edit({ kind: 'text', block, text }, ended);
    },
    history: (step) => {
      exchange.change({ kind: 'history', step });
    },
    clause: ({ pack, number }) => {
      exchange.tell({ kind: 'clause', pack, number });
    },
    clauses: (before) => questions.clauses(before),
  };
}
