/** The texts a form needs in the browser: templates with `{date}`, no plurals. */
export type FormWords = {
  problems: Record<string, string>
  dates: Record<string, string>
  form: Record<string, string>
  /** Where to sign in. */
  signIn: string
  /** Templates of a date, one for each month: a browser may not know the language. */
  points: Record<'day' | 'month' | 'instant', readonly string[]>
}

/** Fills `{name}` in a template. */
export function fill(
  template: string | undefined,
  values: Record<string, string>,
): string {
  return (template ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

/** A problem without words of its own is still said to be one. */
export function problemWords(words: FormWords, code: string, values = {}): string {
  return fill(words.problems[code] ?? words.problems['wrong-form'], values)
}
