// The dictionaries of pinyin-pro, which it exports without types.
declare module 'pinyin-pro/dist/esm/data/dict1.mjs' {
  /** The ways to read each character, a space between them: by its unit, and of those beyond the base plane. */
  const characters: {
    readonly NumberDICT: readonly (string | undefined)[];
    readonly StringDICT: ReadonlyMap<string, string>;
  };
  export default characters;
}

declare module 'pinyin-pro/dist/esm/data/patterns.mjs' {
  /** Words with their readings; those of a higher priority than 1 are surnames. */
  export const PatternsNormal: readonly {
    readonly zh: string;
    readonly pinyin: string;
    readonly priority: number;
    readonly probability: number;
  }[];
}
