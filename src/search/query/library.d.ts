// The words of pinyin-pro, which it exports without types.
declare module 'pinyin-pro/dist/esm/data/patterns.mjs' {
  /** Words with their readings; those of a higher priority than 1 are surnames. */
  export const PatternsNormal: readonly { readonly zh: string; readonly pinyin: string; readonly priority: number }[];
}
