// The type of style sheets that a bundle takes in as text.
declare module '*.css' {
  const text: string;
  export default text;
}
