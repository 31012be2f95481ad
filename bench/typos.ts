import { between, pick, type Random, some } from './random.ts'

/** The text with so many random slips: a letter left out, put in, changed or swapped. */
export function mistyped(text: string, typos: number, random: Random): string {
  let letters = [...text.normalize('NFC')]
  for (let typo = 0; typo < typos; typo += 1) letters = slip(letters, random)
  return letters.join('')
}

function slip(letters: readonly string[], random: Random): string[] {
  const places = [...letters.keys()].filter((at) => /\p{L}/u.test(letters[at] ?? ''))
  if (places.length < 2) return [...letters]
  const at = pick(random, some(places))
  const other = letters[pick(random, some(places))] ?? ''
  const [before, after] = [letters.slice(0, at), letters.slice(at + 1)]
  const here = letters[at] ?? ''
  switch (between(random, 0, 3)) {
    case 0:
      return [...before, ...after]
    case 1:
      return [...before, here, other, ...after]
    case 2:
      return [...before, other, ...after]
    default:
      return [...before, ...after.slice(0, 1), here, ...after.slice(1)]
  }
}
