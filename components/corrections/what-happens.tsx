import { Section } from '#components/ui/section'
import { promises } from '#domain/correction'
import { translator } from '#i18n/messages'

/** What becomes of a request: when, what is kept, who reads it. */
export function WhatHappens({ locale }: { locale: string }) {
  const t = translator(locale)
  const numbers = {
    hours: promises.acknowledgeHours,
    days: promises.decideDays,
    keep: promises.keepDays,
  }
  return (
    <Section id="happens" title={t('corrections.happens')}>
      <ol className="max-w-prose list-decimal space-y-2 ps-5">
        {([1, 2, 3, 4, 5, 6] as const).map((n) => (
          <li key={n}>{t(`corrections.happens${n}`, numbers)}</li>
        ))}
      </ol>
    </Section>
  )
}
