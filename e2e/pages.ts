import { locales } from '#i18n/locales'
import { paths, publicRoutes } from '#i18n/paths'

/** Rows of the real record that stand for all of their kind. */
export const examples = {
  person: 'maria-kalesnikava',
  release: 'release-2025-12-13',
  source: 'hrw',
  event: '522607280214816',
}

export type PublicPage = { pattern: string; locale: string; path: string }

/** Every page a reader can open, in every locale. */
export const publicPages: readonly PublicPage[] = publicRoutes.flatMap(
  ({ pattern, example }) =>
    locales.map((locale) => ({ pattern, locale, path: example(locale, examples) })),
)

/** Addresses of a locale at which there is nothing. */
export const missingPages = (locale: string) => [
  paths.person(locale, 'nobody-of-this-name'),
  paths.release(locale, 'no-such-release'),
  paths.source(locale, 'no-such-source'),
  `${paths.home(locale)}/no-such-page`,
]

/** The states of a page that its plain address does not show. */
export const pageStates = (locale: string) => [
  paths.people(locale, 'q=Qwertyuiop'),
  paths.people(locale, 'country=BY&q=Qwertyuiop&sex=female'),
  paths.people(locale, `q=${encodeURIComponent('Калеснікава')}`),
  paths.people(locale, 'q=Bolesnikava+Marta'),
  paths.people(locale, 'q=colony'),
  paths.people(
    locale,
    'arrested_from=2020-08&country=BY&country=LT&match=certainly&on=2021-05-09&sex=female&status=pretrial_detention&status=serving_imprisonment',
  ),
  paths.people(locale, 'arrested_from=2021&arrested_to=2020&on=soon&after=0'),
  paths.people(locale, 'q=kolesnik&status=released_abroad&sort=released'),
  paths.person(locale, 'ales-bialiatski'),
  paths.person(locale, 'valiantsin-stefanovic'),
  paths.person(locale, 'maria-kalesnikava', 'known=2021-09-06'),
  paths.release(locale, 'release-2025-12-13', 'known=2025-12-14'),
  paths.release(locale, 'release-2025-06-21', 'known=2025-13'),
  missingPages(locale)[0] ?? '',
]
