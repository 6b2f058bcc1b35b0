// What can be seen to be wrong on the page of the sheet without knowing the document: things beyond the page, texts
// that are cut and cannot be read in another way, texts over one another. To be evaluated in the page.

/** Gives the faults of what is shown, in words. */
export const LOOK_FAULTS = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const texts = [...document.querySelectorAll('main.sheet *')].flatMap((element) =>
    !isShown(element) || element.closest('.state, .cm-announced')
      ? []
      : [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '')
          .map((node) => ({ element, node })),
  );
  const nameOf = ({ element, node }) => element.className + ' “' + node.data.trim().slice(0, 30) + '”';
  const ancestors = (element) => {
    const all = [];
    for (let at = element; at !== null && !at.matches('main.sheet'); at = at.parentElement) all.push(at);
    return all;
  };
  // As far as they are seen: what an element cuts off lies over nothing.
  const linesOf = ({ element, node }) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const around = ancestors(element)
      .filter((each) => getComputedStyle(each).overflowX !== 'visible')
      .map((each) => each.getBoundingClientRect());
    return [...range.getClientRects()]
      .map((line) => ({
        left: Math.max(line.left, ...around.map(({ left }) => left)),
        right: Math.min(line.right, ...around.map(({ right }) => right)),
        top: Math.max(line.top, ...around.map(({ top }) => top)),
        bottom: Math.min(line.bottom, ...around.map(({ bottom }) => bottom)),
      }))
      .filter(({ left, right, top, bottom }) => right > left + 1 && bottom > top + 1);
  };
  // The titles of a table are told on hover, as all of a cell is.
  const isToldOnHover = (element) => element.closest('[title]') !== null || element.closest('td') !== null;
  const isCut = (element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const across = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
    return across || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
  };
  const free = texts.filter(({ element }) => !element.closest('.grid, .bar, .foot'));
  const lines = free.flatMap((text) => linesOf(text).map((box) => ({ text, box })));
  const overlapping = lines.flatMap((one, at) =>
    lines.slice(at + 1).filter(
      (other) =>
        other.text.element !== one.text.element &&
        Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 2 &&
        Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 6,
    ).map((other) => nameOf(one.text) + ' lies over ' + nameOf(other.text)),
  );
  const isBeyond = ({ left, right }) => left < -1 || right > clientWidth + 1;
  return [
    ...(scrollWidth > clientWidth ? ['the page is ' + String(scrollWidth - clientWidth) + ' pixels too wide'] : []),
    ...texts
      .filter((text) => !text.element.closest('.grid') && !isToldOnHover(text.element) && linesOf(text).some(isBeyond))
      .map((text) => nameOf(text) + ' is beyond the page'),
    ...texts
      .filter(({ element }) => !isToldOnHover(element) && ancestors(element).some(isCut))
      .map((text) => nameOf(text) + ' is cut'),
    ...overlapping,
  ];
})()`;
