import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import { CorrectionPage, type CorrectionPlace } from './correction-page.tsx'

function drawn(place: CorrectionPlace, contact: string | null = null, locale = 'en') {
  const to = (other: string) => paths.corrections(other)
  return renderToStaticMarkup(<CorrectionPage {...{ locale, to, place, contact }} />)
}

test.each(locales)(
  'the form in %s sends to this site and asks for no script',
  (locale) => {
    const html = drawn('here', null, locale)
    expect(html).toContain(`action="/${locale}/corrections/send" method="post"`)
    expect(html).not.toContain('<script')
  },
)

test('a machine without a record leads to the site that takes requests', () => {
  const html = drawn({ origin: 'https://desk.example' })
  expect(html).toContain('href="https://desk.example/en/corrections"')
  expect(html).not.toContain('method="post"')
})

test('or says that it takes none, and where to write', () => {
  const html = drawn('nowhere', 'write@habeas.example')
  expect(html).toContain('This copy of the site takes no requests.')
  expect(html).toContain('write@habeas.example')
  expect(html).not.toContain('method="post"')
  expect(drawn('here', 'write@habeas.example')).not.toContain('write@habeas.example')
})
