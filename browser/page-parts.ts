type Kind<Part> = new () => Part

/** The part as what it has to be; the page and its script are made together. */
export function need<Part extends Element>(
  element: Element | null | undefined,
  kind: Kind<Part>,
): Part {
  if (element instanceof kind) return element
  throw new Error(`The page has no ${kind.name} where its script looks for one`)
}

export function part<Part extends Element>(id: string, kind: Kind<Part>): Part {
  return need(document.getElementById(id), kind)
}

export function slot(within: Element, name: string): HTMLElement {
  return need(within.querySelector(`[data-slot="${name}"]`), HTMLElement)
}

/** A copy of the one element that a template holds. */
export function copyOf(template: string): Element {
  const { content } = part(template, HTMLTemplateElement)
  return need(content.firstElementChild?.cloneNode(true) as Element, HTMLElement)
}
