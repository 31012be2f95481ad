import { optionalMessage, translator } from './messages.ts'
import { countryWords } from './names.ts'

type Article = Record<'jurisdiction' | 'code' | 'article' | 'part', string>

/** "Criminal Code (Belarus), article 361, part 1": a provision without its title. */
export function articleWords(
  locale: string,
  { jurisdiction, code, article, part }: Article,
) {
  const country = countryWords(locale, jurisdiction)
  const named = optionalMessage(locale, `person.codes.${code}`, { country })
  const key = part ? 'person.articlePart' : 'person.article'
  const provision = translator(locale)(key, { article, part })
  return `${named ?? `${code} (${country})`}, ${provision}`
}
