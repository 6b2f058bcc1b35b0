// The dictionaries of opencc-js, which come without types: `from to|from to|…`.
declare module 'opencc-js/dict/*' {
  const entries: string;
  export default entries;
}
