import type { Values } from '#lib/form'
import type { Understood } from './list-entry.ts'

/** What was understood of an entry, as the fields of a form hold it. */
export function readingValues(understood: Understood): Values {
  const { otherNames, articles, birthYear, age } = understood
  return {
    name: understood.name,
    otherNames: otherNames.join('; '),
    birthYear: birthYear?.toString() ?? '',
    birthOn: understood.birthOn ?? '',
    age: age?.toString() ?? '',
    place: understood.place ?? '',
    articles: articles.join(' '),
    country: understood.country ?? '',
    rest: understood.rest,
  }
}
