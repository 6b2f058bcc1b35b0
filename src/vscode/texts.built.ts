// The texts of all languages, for the one file that a browser's host loads: ids once, and beside each other what is
// alike, so that the file compresses well. What only the command line says is left out.
import en from '../../l10n/en.json';
import zhCn from '../../l10n/zh-cn.json';
import zhTw from '../../l10n/zh-tw.json';
import type { MessageId } from '../base/message';

const ids = Object.keys(en) as readonly MessageId[];

/** The ids, in the order of the texts. */
export const IDS = ids.filter((id) => !id.startsWith('cli.'));

/** The English texts. */
export const ENGLISH: readonly string[] = IDS.map((id) => en[id]);

/** The Chinese texts, in Simplified and in Traditional characters. */
export const CHINESE: readonly (readonly [simplified: string, traditional: string])[] = IDS.map((id) => [
  zhCn[id],
  zhTw[id],
]);
