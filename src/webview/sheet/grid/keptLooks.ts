// What the reader makes of the looks of a grid, which the page keeps while it is closed: widths of columns, and whether
// long texts take several lines.
import type { GridEvents } from './gridEvents';

/** The looks of a grid, by its name on the page. */
export class KeptLooks {
  readonly widths = new Map<string, number>();
  private name: string | undefined;
  private wrapped = true;

  constructor(private readonly kept: GridEvents['kept']) {}

  get isWrapped(): boolean {
    return this.wrapped;
  }

  /** Reads what is kept under a name, once. */
  read(name: string): void {
    if (this.name !== undefined) return;
    this.name = name;
    const { widths, isWrapped } = readLooks(this.kept.get(name));
    for (const [column, width] of widths) this.widths.set(column, width);
    this.wrapped = isWrapped;
  }

  toggleWrap(): void {
    this.wrapped = !this.wrapped;
    this.keep();
  }

  keep(): void {
    if (this.name !== undefined) this.kept.set(this.name, { widths: [...this.widths], isWrapped: this.wrapped });
  }
}

interface Looks {
  readonly widths: readonly (readonly [string, number])[];
  readonly isWrapped: boolean;
}

function readLooks(value: unknown): Looks {
  const { widths, isWrapped } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof Looks, unknown>
  >;
  return {
    widths: Array.isArray(widths) ? widths.filter(isWidth) : [],
    isWrapped: isWrapped !== false,
  };
}

function isWidth(value: unknown): value is [string, number] {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';
}
