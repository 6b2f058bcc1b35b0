// A text file that is to have another text, and which of the two it holds.
import { decodeUtf8 } from '../../base/encoding';
import type { Host } from '../host';

/** What a file held when it was read, and what it is to hold, both without a byte order mark. */
export interface TextChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** True for a file that is made: before there is none, and `before` is empty. */
  readonly isNew?: boolean;
}

/** Which text a file holds, and by which mark it begins. */
export interface State {
  readonly mark: '' | '\uFEFF';
  readonly holds: 'before' | 'after';
}

/** The state of a file; undefined where it holds another text, or cannot be read. */
export async function stateOf(host: Host, { path, before, after, isNew }: TextChange): Promise<State | undefined> {
  // At once: its size needs no asking any more.
  const [found, bytes] = await Promise.all([host.stat(path), host.read(path)]).catch(() => []);
  if (isNew === true && found === undefined && bytes === undefined) return { mark: '', holds: 'before' };
  const whole = found?.kind === 'file' && bytes ? decodeUtf8(bytes).text : undefined;
  if (whole === undefined) return undefined;
  const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = whole.slice(mark.length);
  if (text === before && isNew !== true) return { mark, holds: 'before' };
  return text === after ? { mark, holds: 'after' } : undefined;
}
