import { belarusianNames } from './names/belarusian.ts'
import { burmeseNames } from './names/burmese.ts'
import { chineseNames } from './names/chinese.ts'
import type { FictionalName, Sex } from './names/fictional-name.ts'
import { persianNames } from './names/persian.ts'
import { russianNames } from './names/russian.ts'
import { ukrainianNames } from './names/ukrainian.ts'
import type { Random } from './random.ts'

const namesIn = {
  belarusian: belarusianNames,
  russian: russianNames,
  ukrainian: ukrainianNames,
  persian: persianNames,
  chinese: chineseNames,
  burmese: burmeseNames,
} satisfies Record<string, (random: Random, sex: Sex) => FictionalName[]>

export type Tradition = keyof typeof namesIn

/** In a hundred people. */
const shares: [Tradition, number][] = [
  ['belarusian', 50],
  ['russian', 15],
  ['ukrainian', 10],
  ['persian', 10],
  ['chinese', 8],
  ['burmese', 7],
]

export function traditionOf(random: Random): Tradition {
  let left = random() * 100
  for (const [tradition, share] of shares) {
    left -= share
    if (left < 0) return tradition
  }
  return 'belarusian'
}

/**
 * An invented person's names in the script of their own and romanised. Given names are the
 * common ones of the country; surnames are made of invented stems, as skewed as real ones.
 */
export function fictionalNames(
  random: Random,
  tradition: Tradition,
  sex: Sex,
): FictionalName[] {
  return namesIn[tradition](random, sex)
}
