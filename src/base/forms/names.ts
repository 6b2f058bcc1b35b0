// The name that a text says: of an indicator, a post, a person, an item or a document, however it is set.
import { bracketedAtEnd } from './brackets';
import { withoutPlace } from './numbering';
import { plainText } from './plain';

/** Signs that a plain name never holds: without them nothing is taken off. */
const MAY_BE_DRESSED =
  /^[^\p{L}\p{Nd}]|[^\p{L}\p{N}%+）)]$|[*_`<&[【]|^\d{1,3}[、）)．.]|^[一二三四五六七八九十]{1,3}、|\p{Extended_Pictographic}/u;

// Nearly every name is of letters and digits alone.
function isBare(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isWord =
      (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
    if (!isWord && !(code >= 0x41 && code <= 0x5a) && code !== 0x20) return false;
  }
  return true;
}

/** A name without markup, pictures, a number before it, the sign of being named (@), and punctuation at its end. */
export function plainName(text: string): string {
  const trimmed = text.trim();
  if (isBare(trimmed) || !MAY_BE_DRESSED.test(trimmed)) return trimmed;
  const plain = plainText(withoutPlace(plainText(trimmed))).replace(/^[@＠]\s*/u, '');
  return plain === '' ? trimmed : plain;
}

/** As many remarks in brackets may stand behind a name; a hostile one has thousands. */
const MOST_REMARKS = 3;

/**
 * What a text may call an entry, as it stands first, then with less and less around it, up to a remark in brackets that
 * makes it another thing.
 */
export function* nameForms(text: string, isAnother: (remark: string) => boolean = NEVER): Iterable<string> {
  yield text;
  let name = plainName(text);
  yield name;
  for (let remark = 0; remark < MOST_REMARKS; remark++) {
    const bracketed = bracketedAtEnd(name);
    if (bracketed === undefined || isAnother(bracketed.inner)) return;
    name = plainName(bracketed.outer);
    yield name;
  }
}

const NEVER = (): boolean => false;
