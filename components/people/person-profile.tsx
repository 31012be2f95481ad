import { CorrectionLink } from '#components/corrections/correction-link'
import { ChooseDay } from '#components/known/choose-day'
import { CitedText } from '#components/sources/cited-text'
import { gatherEvidence } from '#components/sources/evidence'
import { SourceList } from '#components/sources/source-list'
import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import type { PersonProfile as Profile } from '#db/queries/person-profile'
import type { Day } from '#domain/edtf'
import type { AskedDay } from '#domain/known-day'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { CitePerson } from './cite-person.tsx'
import { Designations } from './designations.tsx'
import { LifeInDates } from './life-in-dates.tsx'
import { MassReleaseEntries } from './mass-release-entries.tsx'
import { PersonJsonLd } from './person-json-ld.tsx'
import { PersonalFacts } from './personal-facts.tsx'
import { Photos } from './photos.tsx'
import { PlacesHeld } from './places-held.tsx'
import { Proceedings } from './proceedings.tsx'
import { ProfileHead } from './profile-head.tsx'
import { RecordedNames } from './recorded-names.tsx'
import { UnsureEvents } from './unsure-events.tsx'

type Props = {
  person: Profile
  /** The day as known on which the page is asked for. */
  asked: AskedDay
  today: Day
  locale: string
}

/** One person: who, where now, since when, for how long, and who says so. */
export function PersonProfile({ person, asked, today: realToday, locale }: Props) {
  const t = translator(locale)
  const today = person.known?.day ?? realToday
  const now = paths.person(locale, person.slug)
  const evidence = gatherEvidence(person)
  const shared = { person, evidence, locale }
  return (
    <article>
      <PersonJsonLd person={person} locale={locale} />
      {person.fictional && <Notice>{t('ui.fictionalPerson')}</Notice>}
      <div className="gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div>
          <ProfileHead {...shared} today={today} />
          <ChooseDay {...{ locale, asked, now }} today={realToday} />
          <Photos person={person} locale={locale} />
          <PersonalFacts {...shared} />
          <CitedText texts={person.summary} evidence={evidence} locale={locale} />
          <Section id="designations" title={t('person.designations')}>
            <Designations {...shared} />
          </Section>
          <Section id="timeline" title={t('person.timeline')}>
            <LifeInDates {...shared} today={today} />
          </Section>
        </div>
        <RecordedNames {...shared} />
      </div>
      <Proceedings {...shared} />
      <PlacesHeld {...shared} />
      <MassReleaseEntries {...shared} />
      <UnsureEvents {...shared} />
      <Section id="sources" title={t('ui.sources')}>
        <SourceList sources={evidence.sources} locale={locale} />
      </Section>
      <Section id="cite" title={t('cite.title')}>
        <CitePerson {...{ person, locale, today }} />
      </Section>
      <CorrectionLink locale={locale} kind="person" slug={person.slug} />
    </article>
  )
}
