import { PublicPage } from '#components/layout/public-page'
import { Notice } from '#components/ui/notice'
import type { CorrectionAbout } from '#db/queries/correction-subjects'
import type { FormNotice } from '#domain/asked'
import type { CorrectionProblem, Typed } from '#domain/correction'
import { translator } from '#i18n/messages'
import { CorrectionForm } from './correction-form.tsx'
import { problemWords } from './problem-words.ts'
import { WhatHappens } from './what-happens.tsx'

/** Whether this machine takes requests, another one does, or none. */
export type CorrectionPlace = 'here' | 'nowhere' | { origin: string }

type Props = {
  locale: string
  to: (locale: string) => string
  about?: CorrectionAbout | undefined
  place: CorrectionPlace
  /** Where to write otherwise, as whoever runs the site says. */
  contact: string | null
  typed?: Typed
  problems?: readonly CorrectionProblem[]
  notice?: FormNotice | null
}

/** The form by which anybody asks to correct, limit or hide. */
export function CorrectionPage({ locale, to, about, place, contact, ...rest }: Props) {
  const { typed = {}, problems = [], notice = null } = rest
  const t = translator(locale)
  return (
    <PublicPage locale={locale} to={to}>
      <h1 className="text-3xl">{t('corrections.title')}</h1>
      <p className="mt-2 mb-5 max-w-prose">{t('corrections.lead')}</p>
      {notice && (
        <div role="alert">
          <Notice>{t(`corrections.notices.${notice}`)}</Notice>
        </div>
      )}
      {(notice || place === 'nowhere') && contact && (
        <p className="mb-5">{t('corrections.orWrite', { contact })}</p>
      )}
      <Problems locale={locale} problems={problems} />
      {place === 'here' ? (
        <CorrectionForm {...{ locale, about, typed, problems }} />
      ) : (
        <NotHere locale={locale} place={place} here={to(locale)} />
      )}
      <WhatHappens locale={locale} />
    </PublicPage>
  )
}

type ProblemsProps = { locale: string; problems: readonly CorrectionProblem[] }

function Problems({ locale, problems }: ProblemsProps) {
  const t = translator(locale)
  if (problems.length === 0) return null
  const label = (field: string) =>
    t(field === 'about' ? 'corrections.aboutField' : `corrections.${field as 'wrong'}`)
  return (
    <div role="alert" className="mb-5 max-w-prose border-2 border-ink bg-panel px-3 py-2">
      <p className="font-semibold">{t('corrections.invalid')}</p>
      <ul className="list-disc ps-5">
        {problems.map(({ field }) => (
          <li key={field}>
            <a href={`#${field}`}>{label(field)}</a>{' '}
            {problemWords(locale, problems, field)}
          </li>
        ))}
      </ul>
    </div>
  )
}

type NotHereProps = { locale: string; place: CorrectionPlace; here: string }

function NotHere({ locale, place, here }: NotHereProps) {
  const t = translator(locale)
  if (typeof place === 'string') return <Notice>{t('corrections.nobody')}</Notice>
  const { origin } = place
  return (
    <>
      <p>{t('corrections.elsewhere', { origin })}</p>
      <p className="mt-2">
        <a href={origin + here} rel="external noreferrer">
          {t('corrections.elsewhereLink')}
        </a>
      </p>
    </>
  )
}
