import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { formWords } from '#i18n/desk-form-words'
import type { Refusal } from '#lib/form'
import { FormOutcome } from './form-outcome.tsx'

const reason = { kind: 'long', name: 'reason.en', label: 'Reason' } as const

const refusedFor = (problem: Refusal) =>
  renderToStaticMarkup(
    <FormOutcome
      state={{ kind: 'refused', values: {}, problem }}
      fields={[reason]}
      words={formWords('en')}
      prefix="decide"
    />,
  )

test('a refusal names the field that it is about, and leads there', () => {
  const html = refusedFor({ code: 'required', field: 'reason.en' })
  expect(html).toContain('<a href="#decide-reason.en">Reason</a>: This is needed.')
})

test('a refusal about nothing on the form names no field', () => {
  expect(refusedFor({ code: 'required', field: 'elsewhere' })).toContain(
    '<p>This is needed.',
  )
  expect(refusedFor({ code: 'required' })).toContain('<p>This is needed.')
})
