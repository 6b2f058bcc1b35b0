// What has the focus on the page: where one is, and what is being typed there.
import type { SheetPlace } from '../../../features/sheet/model';
import type { BlockList } from '../blocks/blockList';
import type { Form } from '../form/form';
import type { Grid } from '../grid/grid';
import type { TypedEdit } from '../unfinished';

/** The parts of the page that can have the focus. */
interface Parts {
  readonly form: Form;
  readonly blocks: BlockList;
  readonly grids: () => Iterable<Grid>;
}

/** The focus of the page. */
export class Focus {
  constructor(private readonly parts: Parts) {}

  /** Where it is. */
  get place(): SheetPlace | undefined {
    const { form, blocks, grids } = this.parts;
    const active = document.activeElement;
    const grid = [...grids()].find(({ root }) => root.contains(active));
    if (grid !== undefined) return { kind: 'cell', block: grid.number, ...grid.active };
    const field = form.fieldOf(active);
    if (field !== undefined) return { kind: 'field', id: field };
    const block = blocks.holding(active);
    return block === undefined ? undefined : { kind: 'block', block };
  }

  /** What is being typed and not entered. */
  get typed(): TypedEdit | undefined {
    const { form, blocks } = this.parts;
    const block = blocks.holding(document.activeElement);
    return block === undefined ? form.typed(document.activeElement) : blocks.view(block)?.typed?.(block);
  }

  /** Takes what is being typed. */
  enter(): void {
    const { form, blocks } = this.parts;
    const block = blocks.holding(document.activeElement);
    if (block === undefined) form.enter(document.activeElement);
    else blocks.view(block)?.enter?.();
  }

  /** Goes on with what was typed before. */
  resume(edit: TypedEdit): void {
    const { form, blocks } = this.parts;
    if (edit.kind === 'field') form.resume(edit.id, edit.text);
    else if (edit.kind === 'text') blocks.view(edit.block)?.resume?.(edit.text);
    else for (const cell of edit.cells) blocks.view(edit.block)?.resume?.(cell.text, cell);
  }
}
