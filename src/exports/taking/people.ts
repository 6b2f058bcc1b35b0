// The names of the department's people as exports have them.
import { halfWidth } from '../../base/script';

/** A nickname after the shop's own name, which stands before a colon: `某旗舰店:小美` is 小美. */
export function nickname(text: string): string {
  const name = text.slice(Math.max(text.lastIndexOf(':'), text.lastIndexOf('：')) + 1).trim();
  return halfWidth(name);
}
