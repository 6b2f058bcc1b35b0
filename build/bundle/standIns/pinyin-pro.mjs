// Stands for pinyin-pro in the bundles: the library makes its tables when it is loaded, which takes longer than
// checking a document does, and most runs read nothing aloud. It is loaded at the first character.

/** @param {Parameters<typeof import('pinyin-pro').pinyin>} args */
export const pinyin = (...args) => require('../../../node_modules/pinyin-pro').pinyin(...args);
