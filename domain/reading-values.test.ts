import { expect, test } from 'vitest'
import { nested } from '#lib/form'
import { understand } from './list-reading.ts'
import { readingValues } from './reading-values.ts'
import { entryReading, understoodFrom } from './roll.ts'

test.each([
  '1. ПРЫКЛАД Ада Іванаўна, 1982 г.р., ИК-4, ст. 342',
  'Ян Проба (Jan Proba), 24.04.1990, 🇵🇱',
  'Іва Узор, 34 гады',
])('what was understood of “%s” comes back from the form as it went in', (raw) => {
  const understood = understand(raw)
  const typed = nested({ id: '1', version: '1', ...readingValues(understood) })
  const read = understoodFrom(entryReading.parse(typed))
  // Articles are typed with spaces between, whatever the list has between them.
  const articles = understood.articles.flatMap((article) => article.split(/[\s,]+/))
  expect(read).toEqual({ ...understood, articles })
})
