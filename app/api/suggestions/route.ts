import { publicDb } from '#db/public'
import { type Suggestion, suggestPeople } from '#db/queries/suggestions'
import { localText } from '#i18n/local-text'
import { defaultLocale, isLocale } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { statusWords } from '#i18n/release-words'

export const dynamic = 'force-dynamic'

const longestName = 100

/** What type-ahead shows under a search box, in the words of the page it stands on. */
export function GET({ url }: Request) {
  const params = new URL(url, 'http://localhost').searchParams
  const asked = params.get('locale') ?? ''
  const locale = isLocale(asked) ? asked : defaultLocale
  const q = (params.get('q') ?? '').trim().slice(0, longestName).toWellFormed()
  const people = q === '' ? [] : suggestPeople(publicDb(), q)
  return Response.json({
    said: translator(locale)('people.suggestions.count', { count: people.length }),
    people: people.map((person) => shown(locale, person)),
  })
}

function shown(locale: string, suggestion: Suggestion) {
  const { slug, names, status, sex, condition, fictional, hit } = suggestion
  const t = translator(locale)
  const name = localText(names, locale)
  const key = hit.how === 'near' ? 'people.found.nearly' : 'people.found.as'
  return {
    name: name?.text ?? slug,
    lang: name?.lang ?? null,
    found: hit.name.text === name?.text ? null : hit.name.text,
    foundLang: hit.name.lang,
    how: t(key),
    status: statusWords(locale, { status, sex, condition }),
    fictional: fictional ? t('ui.fictional') : null,
    href: paths.person(locale, slug),
  }
}
