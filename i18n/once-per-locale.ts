/** Formatters are slow to make and quick to use, so each locale makes each of them once. */
export function oncePerLocale<Made>(make: (locale: string) => Made) {
  const made = new Map<string, Made>()
  return (locale: string): Made => {
    const ready = made.get(locale) ?? make(locale)
    made.set(locale, ready)
    return ready
  }
}
