// The blocks of the text on the page, in the order of the file. Where blocks come or go, all others keep their
// elements.
import type { Sheet, SheetBlock } from '../../../features/sheet/model';
import type { Fix } from '../around/findings';
import { element } from '../elements';
import { blockOrigins } from '../tracking/track';
import type { Track } from '../tracking/track';
import type { BlockView } from './view';

/** The blocks on the page. */
export class BlockList {
  readonly root = element('div', { class: 'blocks' });
  private views: readonly BlockView[] = [];
  private blocks: readonly SheetBlock[] = [];

  /** @param make makes the view of a block, which is then shown in it */
  constructor(
    private readonly make: (block: SheetBlock) => BlockView,
    private readonly fix: Fix,
  ) {}

  /** @param track where all is now that was shown before */
  show(sheet: Sheet, canWrite: boolean, track?: Track): void {
    const kept = blockOrigins(this.blocks, sheet.blocks);
    const views = sheet.blocks.map((block, at) => {
      const before = kept[at];
      return (before === undefined ? undefined : this.views[before]) ?? this.make(block);
    });
    this.place(views);
    views.forEach((view, at) => {
      const block = sheet.blocks[at];
      if (block !== undefined) view.show(block, { sheet, at, canWrite, fix: this.fix, track });
    });
    this.views = views;
    this.blocks = sheet.blocks;
  }

  /** The block that an element is in. */
  holding(target: Element | null): number | undefined {
    const at = this.views.findIndex(({ root }) => root.contains(target));
    return at < 0 ? undefined : at;
  }

  view(at: number): BlockView | undefined {
    return this.views[at];
  }

  // What stays is not moved: an element that is taken out and put in again loses the focus and where it is scrolled to.
  private place(views: readonly BlockView[]): void {
    const wanted = new Set(views.map(({ root }) => root));
    for (const { root } of this.views) if (!wanted.has(root)) root.remove();
    views.forEach(({ root }, at) => {
      const there = this.root.children[at] ?? null;
      if (there !== root) this.root.insertBefore(root, there);
    });
  }
}
