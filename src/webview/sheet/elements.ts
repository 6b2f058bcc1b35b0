// Making elements of the page. Texts are set as text, never as HTML; styles by classes, or by the style object, which
// the page's security policy allows.

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and children. A boolean attribute is there or not; one that is undefined is not. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** A button that does something and does not take the focus from the cell. */
export function button(words: string, run: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, words);
  made.addEventListener('click', run);
  return made;
}
