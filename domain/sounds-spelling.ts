/**
 * Makes a rewriter out of a table of spellings: at each place the longest that fits is
 * replaced, and what no spelling fits is kept.
 */
export function respell(spellings: Record<string, string>): (word: string) => string {
  const root = treeOf(spellings)
  return (word) => {
    let sounds = ''
    for (let at = 0; at < word.length; ) {
      let [end, sound] = [at + 1, word.charAt(at)]
      let node = root.next.get(word.charCodeAt(at))
      for (let to = at + 1; node; to += 1) {
        if (node.sound !== undefined) [end, sound] = [to, node.sound]
        node = to < word.length ? node.next.get(word.charCodeAt(to)) : undefined
      }
      sounds += sound
      at = end
    }
    return sounds
  }
}

/** All spellings that begin alike, by the next character. */
type Tree = { sound?: string; next: Map<number, Tree> }

function treeOf(spellings: Record<string, string>): Tree {
  const root: Tree = { next: new Map() }
  for (const [spelling, sound] of Object.entries(spellings)) {
    let node = root
    for (let at = 0; at < spelling.length; at += 1) {
      const code = spelling.charCodeAt(at)
      const next = node.next.get(code) ?? { next: new Map() }
      node.next.set(code, next)
      node = next
    }
    node.sound = sound
  }
  return root
}

/** Doubled sounds count once, and a glide beside an i is lost in it: -skiy, -skij, -sky. */
export function squeeze(sounds: string): string {
  return sounds.replace(/i[jJ](?![aeou])|(?<=.)ji/g, 'i').replace(/(.)\1+/g, '$1')
}
