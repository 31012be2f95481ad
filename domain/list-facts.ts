import { type Birth, birthOf, noBirth } from './list-births.ts'
import { countryOf } from './list-countries.ts'
import { placesOf } from './list-places.ts'
import { type Pulled, pull, taken } from './list-pull.ts'

/** What an entry says beside names; `left` is the text with all of it taken out. */
export type Facts = Birth & {
  places: string[]
  articles: string[]
  country: string | null
  links: string[]
  left: string
}

const webAddress =
  /https?:\/\/[^\s<>"]{1,500}|(?<![\p{L}\p{Nd}])[@#][\p{L}\p{Nd}_]{2,60}|(?<!\p{L})t\.me\/\S{1,100}/gu

export function factsOf(text: string): Facts {
  const links = pull(text, webAddress)
  const hasDigits = /\p{Nd}/u.test(links.left)
  const articles = hasDigits ? articlesOf(links.left) : { found: [], left: links.left }
  const country = countryOf(articles.left)
  const birth = hasDigits ? birthOf(country.left) : { found: noBirth, left: country.left }
  const places = placesOf(birth.left)
  return {
    ...birth.found,
    places: places.found,
    articles: articles.found,
    country: country.found,
    links: links.found,
    left: places.left,
  }
}

const code = '\\p{Nd}{2,3}(?:[-–.¹²³]\\p{Nd}{0,2})?(?:\\s?\\(\\p{Nd}\\))?'
const part =
  '(?:ч|чч|п|cz|част\\p{L}{1,3}|частка|part|par|para|p|Abs|абз)\\.?\\s?\\p{Nd}(?:\\s?[,и]\\s?\\p{Nd}(?!\\p{Nd}))?'
const label =
  '(?:ст\\.?\\s?ст|ст|арт|артыкул\\p{L}*|стат(?:ь[яиею]+|ья[мх]|ей|ті|тя)|article|articles|articulo|artículo|artykuł\\p{L}*|art|arts|Artikel|str|madde|maddesi|ماده|المادة|धारा|მუხლი|հոդված)\\.?|§{1,2}'
const one = `${code}(?:,?\\s?${part})?`
const labelled = new RegExp(
  `(?<!\\p{L})(?:(?<first>${part})\\s?,?\\s?)?(?:${label})\\s?(?<list>${one}(?:\\s?(?:,|;|/|\\+|и|і|and|та|oraz|&)\\s?(?:(?:${label})\\s?)?${one}){0,12})(?:\\s?(?:УК(?: РБ| РФ)?|КК(?: РБ)?|КоАП|КаАП|Criminal Code|CC|kk|k\\.k\\.|StGB|ук)(?!\\p{L}))?`,
  'giu',
)
const hanArticle =
  /(?:刑法)?第\s?(?<list>\p{Nd}{1,3})\s?[条條](?:第\s?\p{Nd}\s?[款项])?/gu
const codeAfter = new RegExp(
  `(?<![\\p{Nd}.-])(?<list>${one})\\s(?:УК|КК|КоАП)(?: РБ| РФ)?(?!\\p{L})`,
  'gu',
)
const withPart = /(?<![\p{Nd}.-])(?<list>\p{Nd}{3}(?:-\p{Nd})? ч\. ?\p{Nd})(?!\p{Nd})/gu

/** "ч. 1 ст. 342 УК" is "342 ч. 1": the words of the source, the article first. */
function articlesOf(text: string): Pulled<string[]> {
  const found: string[] = []
  let left = text
  for (const pattern of [labelled, hanArticle, codeAfter, withPart])
    left = left.replace(pattern, (_written, ...rest) => {
      const { list = '', first } = rest.at(-1) as { list?: string; first?: string }
      const listed = [...list.matchAll(new RegExp(one, 'giu'))].map(
        ([written]) => written,
      )
      if (first && listed[0]) listed[0] = `${listed[0]} ${first}`
      found.push(...listed)
      if (listed.length === 0) found.push(list)
      return taken
    })
  return { found, left }
}
