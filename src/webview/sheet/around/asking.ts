// What the parts of the page tell and ask, led to the editor.
import type { Answer, SheetOffer } from '../../../features/sheet/protocol';
import type { FormEvents } from '../form/fieldLine';
import type { GridEvents } from '../grid/gridEvents';
import type { ProseEvents } from '../prose/proseView';
import { isOfRows } from '../tracking/prediction';
import type { Channel, Exchange } from './exchange';
import type { Fix } from './findings';

/** What a grid asks of the page itself. */
interface PageOfGrid extends Pick<
  GridEvents,
  'selected' | 'find' | 'nextOpen' | 'goToTable' | 'say' | 'today' | 'fix'
> {
  readonly exchange: Exchange;
  readonly kept: Channel['kept'];
  /** The number of the grid's block. */
  readonly number: () => number;
  /** Other rows are to be shown before the document says so. */
  readonly rowsChanged: () => void;
}

/** The events of a grid. */
export function gridEvents({ exchange, number, rowsChanged, ...page }: PageOfGrid): GridEvents {
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
    offers: async (place) =>
      offersIn(await exchange.ask((asked) => ({ kind: 'offers', asked, block: number(), ...place }))),
    why: async (place) => {
      const answer = await exchange.ask((asked) => ({ kind: 'why', asked, block: number(), ...place }));
      return answer.kind === 'why' ? answer.lines : [];
    },
    whatIf: (place) => {
      exchange.tell({ kind: 'whatIf', block: number(), ...place });
    },
    showCell: (place) => {
      exchange.tell({ kind: 'showCell', block: number(), ...place });
    },
  };
}

/** The events of the head. */
export function formEvents(exchange: Exchange, fix: Fix): FormEvents {
  return {
    edit: (id, text) => {
      exchange.edit({ kind: 'field', id, text });
    },
    clause: ({ pack, number }) => {
      exchange.tell({ kind: 'clause', pack, number });
    },
    fix,
    offers: async (field) => offersIn(await exchange.ask((asked) => ({ kind: 'fieldOffers', asked, field }))),
  };
}

/** The events of a text. */
export function proseEvents(exchange: Exchange): ProseEvents {
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
    clauses: async (before) => {
      const answer = await exchange.ask((asked) => ({ kind: 'clauses', asked, before }));
      return answer.kind === 'clauses' ? answer.clauses : [];
    },
  };
}

function offersIn(answer: Answer): readonly SheetOffer[] {
  return answer.kind === 'offers' ? answer.offers : [];
}
