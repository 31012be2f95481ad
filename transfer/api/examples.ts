/** Requests that the documentation shows and a test executes; parameters of `{path}`s are given. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  '/people': [
    '/people?country=BY&status=serving_imprisonment&limit=20',
    '/people?q=Kalesnikava',
    '/people?arrested_from=2020-08&arrested_to=2020-12&match=certainly&sort=arrested',
  ],
  '/people/{person}': [
    '/people/maria-kalesnikava',
    '/people/maria-kalesnikava?known=2021-09-06',
  ],
  '/events': [
    '/events?kind=release&happened_from=2025-12-13&happened_to=2025-12-13',
    '/events?person=ales-bialiatski',
  ],
  '/releases': ['/releases?limit=5'],
  '/releases/{release}': [
    '/releases/release-2025-12-13',
    '/releases/release-2025-12-13?known=2025-12-13',
  ],
  '/releases/{release}/roll': ['/releases/release-2025-12-13/roll?known=2025-12-15'],
  '/sources/{source}': ['/sources/hrw'],
  '/facets': ['/facets?country=BY&sex=female'],
  '/openapi.json': ['/openapi.json'],
}
