// Readers for tests: the three languages with their real texts.
import en from '../../l10n/en.json';
import zhCn from '../../l10n/zh-cn.json';
import zhTw from '../../l10n/zh-tw.json';
import type { Reader } from '../../src/base/message';
import { simplify } from '../../src/base/script';

export const ENGLISH: Reader = { language: 'en', bundle: en, show: (text) => text };
export const SIMPLIFIED: Reader = { language: 'zh-cn', bundle: zhCn, show: simplify };
export const TRADITIONAL: Reader = { language: 'zh-tw', bundle: zhTw, show: (text) => text };
