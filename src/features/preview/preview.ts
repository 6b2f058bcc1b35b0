// Documents shown to be read: in the editor's preview, and as pages of their own.
import type { Reader } from '../../base/message';
import { isUnread } from '../openWorkspace';
import type { OpenWorkspace } from '../openWorkspace';
import { presentedOf } from '../presentation/presenting';
import { additionsTo } from './additions';
import type { Additions } from './additions';
import { pageOf } from './page';
import type { PreviewedDocument } from './shown';

/** What is asked of the preview. */
export interface Previewing {
  /** What the preview adds to a document, for one rendering; undefined where there is no such document. */
  readonly additions: (path: string, to: Pick<PreviewedDocument, 'reader' | 'addressOf'>) => Additions | undefined;
  /**
   * A document as a page of its own, in HTML and the product's style or another; undefined where there is no such
   * document or it was not read.
   */
  readonly page: (path: string, reader: Reader, style?: string) => Promise<string | undefined>;
}

/** The previews of an open workspace's documents. */
export function createPreviewing(open: OpenWorkspace): Previewing {
  return {
    additions: (path, to) => {
      const shown = shownAs(open, path, to);
      return shown && additionsTo(shown);
    },
    page: async (path, reader, style) => {
      const shown = isUnread(open, path) ? undefined : shownAs(open, path, { reader, addressOf: () => undefined });
      return shown && pageOf(shown, style ?? (await import('./pageStyle')).PAGE_STYLE);
    },
  };
}

function shownAs(
  open: OpenWorkspace,
  path: string,
  to: Pick<PreviewedDocument, 'reader' | 'addressOf'>,
): PreviewedDocument | undefined {
  const presented = presentedOf(open, path, to.reader);
  return presented && { ...presented, ...to };
}
