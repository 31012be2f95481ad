/** Intl puts narrow spaces into some of its patterns and not into others. */
export function evenSpaces(text: string) {
  return text.replaceAll(/[\u2009\u202f]/g, ' ')
}
