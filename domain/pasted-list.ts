import type { Understood } from './list-entry.ts'

/** A list in the order of its text: the parts tile it, and no character is lost. */
export type ListPart =
  | { kind: 'entry'; raw: string; understood: Understood }
  | { kind: 'between'; raw: string }

export function cutList(text: string): ListPart[] {
  return (text.match(/\s+|\S[^\n]*?(?=\s*(?:\n|$))/g) ?? []).map((raw) =>
    raw.trim() === ''
      ? { kind: 'between', raw }
      : { kind: 'entry', raw, understood: { ...nothing, name: raw } },
  )
}

const nothing: Understood = {
  name: '',
  otherNames: [],
  birthYear: null,
  birthOn: null,
  age: null,
  place: null,
  articles: [],
  country: null,
  rest: '',
}
