type Attributes = Record<string, string | number | boolean | undefined>;
type Child = Node | string | undefined;

/**
 * Makes an element. Strings become text and never markup. An attribute that is undefined or false is left out, a child that is undefined too.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      made.setAttribute(attribute, value === true ? '' : String(value));
    }
  }
  made.append(...children.filter(child => child !== undefined));
  return made;
}

/** The element of a page that has to be there. */
export function required<Element extends HTMLElement>(selector: string): Element {
  const found = document.querySelector<Element>(selector);
  if (!found) {
    throw new Error(`The page has no ${selector}.`);
  }
  return found;
}
