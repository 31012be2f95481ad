/**
 * Makes a rewriter out of a table of spellings: at each place the longest that fits is
 * replaced, and what no spelling fits is kept.
 */
export function respell(spellings: Record<string, string>): (word: string) => string {
  const known = new Map(Object.entries(spellings))
  const longest = new Map<string, number>()
  for (const [first = '', ...rest] of known.keys())
    longest.set(first, Math.max(longest.get(first) ?? 0, 1 + rest.length))
  return (word) => {
    let sounds = ''
    for (let at = 0; at < word.length; ) {
      let length = Math.min(longest.get(word.charAt(at)) ?? 1, word.length - at)
      while (length > 1 && !known.has(word.slice(at, at + length))) length -= 1
      const part = word.slice(at, at + length)
      sounds += known.get(part) ?? part
      at += length
    }
    return sounds
  }
}

/** Doubled sounds count once, and a glide beside an i is lost in it: -skiy, -skij, -sky. */
export function squeeze(sounds: string): string {
  return sounds.replace(/i[jJ](?![aeou])|(?<=.)ji/g, 'i').replace(/(.)\1+/g, '$1')
}
