import { readValues, type Values } from '#lib/form'

/** The page and the form on it; without what only says that something was saved. */
export function placeOf(form: HTMLFormElement, prefix: string): string {
  const url = new URL(form.ownerDocument.location.href)
  for (const name of ['done', 'replaced', 'saved']) url.searchParams.delete(name)
  return `${url.pathname}${url.search}#${prefix}`
}

/** Nothing of who somebody is and how they sign in is ever kept. */
export function isSecret(form: HTMLFormElement): boolean {
  const { pathname } = form.ownerDocument.location
  if (/\/desk\/(?:account|accounts|sign-in|invitations)\b/.test(pathname)) return true
  const fields = [...form.elements].filter((one) => one instanceof HTMLInputElement)
  return fields.some(
    ({ type, name, autocomplete }) =>
      type === 'password' ||
      autocomplete === 'one-time-code' ||
      /password|token|secret|code$/i.test(name),
  )
}

export const typedIn = (form: HTMLFormElement) => readValues(new FormData(form))

/** What the page was drawn with, whatever has been typed since. */
export function drawnIn(form: HTMLFormElement): Values {
  const untouched = form.cloneNode(true) as HTMLFormElement
  untouched.reset()
  return typedIn(untouched)
}

const ofThePage =
  /^(?:base|version|seen|eventVersion|locale|intent|previewed|choose\..+)$/

/** Whether two states of a form say the same; which version they are upon is no word. */
export function isSameText(one: Values, other: Values): boolean {
  const names = Object.keys({ ...one, ...other }).filter((name) => !ofThePage.test(name))
  return names.every((name) => (one[name] ?? '') === (other[name] ?? ''))
}

/** `values` with whatever was typed while they were on their way. */
export function withTyped(values: Values, sent: Values, now: Values): Values {
  const typed = Object.keys({ ...sent, ...now }).filter(
    (name) => !ofThePage.test(name) && (now[name] ?? '') !== (sent[name] ?? ''),
  )
  return {
    ...values,
    ...Object.fromEntries(typed.map((name) => [name, now[name] ?? ''])),
  }
}
