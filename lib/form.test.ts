import { expect, test } from 'vitest'
import { filledRows, nested, readValues, withoutSecrets } from '#lib/form'

test('rows become a list, and those left empty are left out', () => {
  const values = {
    on: ' 2025 ',
    'sentences.2.term': 'P1Y',
    'sentences.0.kind': 'fine',
    'sentences.1.kind': '',
    'text.en': 'Words',
  }
  expect(nested(values)).toEqual({
    on: '2025',
    sentences: [{ kind: 'fine' }, { term: 'P1Y' }],
    text: { en: 'Words' },
  })
  expect(filledRows(values, 'sentences')).toEqual([0, 2])
})

test('several ticks of one field stand in a row, and what Next adds is not read', () => {
  const form = new FormData()
  form.append('occupations', 'journalist')
  form.append('occupations', 'lawyer')
  form.append('$ACTION_REF_1', '')
  expect(readValues(form)).toEqual({ occupations: 'journalist lawyer' })
})

test('secrets do not go back with the rest', () => {
  const values = { email: 'a@example.org', password: 'x', newPassword: 'y', token: 'z' }
  expect(withoutSecrets(values)).toEqual({ email: 'a@example.org' })
})
