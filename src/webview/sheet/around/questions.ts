// What the page asks of the editor: each question, and what of its answer is meant.
import type { CellOf } from '../../../features/sheet/model';
import type { SheetMonth } from '../../../features/sheet/page/month';
import type { FoundPlace, FromPage, SheetClause, SheetOffer } from '../../../features/sheet/protocol';
import type { Exchange } from './exchange';

/** What can be asked. Nothing comes back for what is no longer there. */
export class Questions {
  constructor(private readonly exchange: Pick<Exchange, 'ask'>) {}

  /** The values that can be chosen for a cell. */
  async offers(cell: CellOf): Promise<readonly SheetOffer[]> {
    return this.listed((asked) => ({ kind: 'offers', asked, ...cell }));
  }

  /** The values that can be chosen for a field of the head. */
  async fieldOffers(field: string): Promise<readonly SheetOffer[]> {
    return this.listed((asked) => ({ kind: 'fieldOffers', asked, field }));
  }

  /** Why a cell is what it is, line by line. */
  async why(cell: CellOf): Promise<readonly string[]> {
    const answer = await this.exchange.ask((asked) => ({ kind: 'why', asked, ...cell }));
    return answer.kind === 'why' ? answer.lines : [];
  }

  /** The month of the day that a text names, or of the one at which the days of the document begin. */
  async month(text: string): Promise<SheetMonth | undefined> {
    const answer = await this.exchange.ask((asked) => ({ kind: 'month', asked, text }));
    return answer.kind === 'month' ? answer.month : undefined;
  }

  /** The clauses that can follow a text. */
  async clauses(before: string): Promise<readonly SheetClause[]> {
    const answer = await this.exchange.ask((asked) => ({ kind: 'clauses', asked, before }));
    return answer.kind === 'clauses' ? answer.clauses : [];
  }

  /** The places that say a text. */
  async find(text: string): Promise<readonly FoundPlace[]> {
    const answer = await this.exchange.ask((asked) => ({ kind: 'find', asked, text }));
    return answer.kind === 'found' ? answer.places : [];
  }

  private async listed(make: (asked: number) => FromPage): Promise<readonly SheetOffer[]> {
    const answer = await this.exchange.ask(make);
    return answer.kind === 'offers' ? answer.offers : [];
  }
}
