// Elements made by script: text is always text, never markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function make(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

export function draw(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

// Text with marked stretches: marks are pairs of UTF-16 offsets, in order.
export function withMarks(text, marks) {
  const pieces = [];
  let end = 0;
  for (const [start, stop] of marks) {
    pieces.push(text.slice(end, start), make("mark", {}, text.slice(start, stop)));
    end = stop;
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== "");
}
