import { coded, likeness } from './likeness.ts'
import { spokenWords } from './sounds.ts'

/** As much alike as the names of one town in two languages are. */
const alike = 0.8
/** "ИК", "New": too short to tell a place by. */
const shortest = 4
/** What a place is, not which: as it sounds in the languages of lists. */
const generic =
  /^(?:kalon|kolon|calon|colon|prison|turm|tjur|tyur|penal|ispr|papr|correct|women|jens|zhen|muz|muj|city|town|gorod|horad|region|oblas|voblas|rayon|raion|strict|pretrial|detention|facilit|centr)/

/** Whether two names of places, in any languages, may be of one: by a number or a word. */
export function samePlace(a: string, b: string): boolean {
  const [here, there] = [numbersIn(a), numbersIn(b)]
  if (here.length > 0 && there.length > 0) return here.some((one) => there.includes(one))
  return wordsIn(a).some((one) => wordsIn(b).some((other) => isAlike(one, other)))
}

const numbersIn = (place: string): string[] => place.normalize('NFKC').match(/\d+/g) ?? []

function wordsIn(place: string) {
  return spokenWords(place).filter(
    ({ text, sounds: [sound = ''] }) =>
      sound.length >= shortest && !/\d/.test(text) && !generic.test(sound),
  )
}

type Spoken = ReturnType<typeof spokenWords>[number]

const isAlike = (a: Spoken, b: Spoken) =>
  a.sounds.some((x) => b.sounds.some((y) => likeness(coded(x), coded(y)) >= alike))
