import type { Metadata } from 'next'
import {
  CorrectionPage,
  type CorrectionPlace,
} from '#components/corrections/correction-page'
import type { CorrectionAbout } from '#db/queries/correction-subjects'
import { translator } from '#i18n/messages'
import { pageMetadata } from '#i18n/page-metadata'
import { paths } from '#i18n/paths'
import { readEnv } from '#lib/env'

/** The address of the form about something. */
function addressOf(about?: CorrectionAbout) {
  if (!about) return (locale: string) => paths.corrections(locale)
  const { kind, id, slug } = about
  const key = kind === 'event' ? String(id) : slug
  return (locale: string) => paths.corrections(locale, { kind, key })
}

/**
 * Browsers name the origin of a form only where it may be known, and to other sites it is
 * not: `same-origin`. The form about one page is no page to be found by itself.
 */
export function formMetadata(locale: string, about?: CorrectionAbout): Metadata {
  return {
    ...pageMetadata({
      locale,
      to: addressOf(about),
      title: translator(locale)('corrections.title'),
      description: translator(locale)('corrections.lead'),
    }),
    referrer: 'same-origin',
    ...(about && { robots: { index: false } }),
  }
}

export function drawForm(locale: string, about?: CorrectionAbout) {
  const { role, correctionsOrigin, contact } = readEnv()
  const elsewhere: CorrectionPlace = correctionsOrigin
    ? { origin: correctionsOrigin }
    : 'nowhere'
  return (
    <CorrectionPage
      locale={locale}
      to={addressOf(about)}
      about={about}
      place={role === 'all' ? 'here' : elsewhere}
      contact={contact}
    />
  )
}
