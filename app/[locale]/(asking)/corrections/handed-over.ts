import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { publicDb } from '#db/public'
import { findCorrectionAbout } from '#db/queries/correction-subjects'
import { askedHeader, parseAsked } from '#domain/asked'
import type { Subject } from '#domain/correction'
import { translator } from '#i18n/messages'

/** What the front found out for this one answer; null for whoever comes by another way. */
export async function handedOver() {
  return parseAsked((await headers()).get(askedHeader))
}

/** What is public of it: nothing of what is hidden stands on any page. */
export function publicAbout(subject: Subject | null) {
  return subject ? findCorrectionAbout(publicDb(), subject) : undefined
}

export function privateMetadata(locale: string): Metadata {
  return {
    title: `${translator(locale)('corrections.title')} · Habeas`,
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  }
}
