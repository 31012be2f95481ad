import { isCountry } from './country.ts'
import { type Pulled, taken } from './list-pull.ts'

// Those whose citizens are freed beside others, in the languages that lists name them in.
const words: Record<string, string> = {
  BY: 'Беларуси|Белоруссии|Беларусі|Belarus|Białorusi|Belarusian',
  RU: 'России|РФ|Расіі|Росії|Russia|Rosji|Russian',
  UA: 'Украины|Украіны|України|Ukraine|Ukrainy|Ukrainian',
  LT: 'Литвы|Літвы|Литви|Lithuania|Litwy|Lietuvos|Lithuanian',
  LV: 'Латвии|Латвіі|Латвії|Latvia|Łotwy|Latvian',
  EE: 'Эстонии|Эстоніі|Estonia|Estonii|Estonian',
  PL: 'Польши|Польшчы|Польщі|Poland|Polski|Polish',
  DE: 'Германии|Германіі|Німеччини|Germany|Niemiec|German',
  SE: 'Швеции|Швецыі|Sweden|Swedish',
  GB: 'Великобритании|Великобританії|Вялікабрытаніі|United Kingdom|UK|British',
  US: 'США|ЗША|USA|US|United States|American',
  JP: 'Японии|Японіі|Japan|Japanese',
  FR: 'Франции|Францыі|France|Francji|French',
  IL: 'Израиля|Ізраіля|Israel|Israeli',
}
const citizens =
  'граждан\\p{L}*|подданн\\p{L}*|грамадзян\\p{L}*|громадян\\p{L}*|obywatel\\p{L}*|pilie\\p{L}*|citizens?(?: of)?(?: the)?|nationals?(?: of)?|Staatsbürger\\p{L}*'
const flag = /[\u{1F1E6}-\u{1F1FF}]{2}/gu
const all = Object.entries(words)
  .map(([country, forms]) => `(?<${country}>${forms})`)
  .join('|')
const phrases = [
  new RegExp(
    `(?<!\\p{L})(?:${citizens}|citizenship:|гражданство:?)\\s+(?:${all})(?!\\p{L})`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})(?:${all})\\s+(?:citizens?|nationals?)(?!\\p{L})`, 'giu'),
]

/** ISO 3166-1 alpha-2 of a flag, or of words that name a citizenship. */
export function countryOf(text: string): Pulled<string | null> {
  const found: string[] = []
  let left = text.replace(flag, (written) => {
    const code = [...written].map((letter) => letterOf(letter)).join('')
    if (!isCountry(code)) return written
    found.push(code)
    return taken
  })
  for (const phrase of phrases)
    left = left.replace(phrase, (written, ...rest) => {
      const groups = rest.at(-1) as Record<string, string | undefined>
      const code = Object.keys(groups).find((key) => groups[key] !== undefined)
      if (code) found.push(code)
      return code ? taken : written
    })
  return { found: found[0] ?? null, left }
}

function letterOf(indicator: string): string {
  return String.fromCharCode((indicator.codePointAt(0) ?? 0) - 0x1f1e6 + 65)
}
