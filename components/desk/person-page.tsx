import { PersonName } from '#components/people/person-name'
import { Badge } from '#components/ui/badge'
import { Section } from '#components/ui/section'
import type { DeskDetails, DeskPerson } from '#db/queries/desk-person'
import type { DeskPublication } from '#db/queries/desk-publication'
import type { MergedPerson } from '#db/queries/merged-people'
import type { ReleaseGroups } from '#db/queries/release-lines'
import type { Problem } from '#domain/custody-check'
import type { DoubtCode } from '#domain/custody-doubts'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { statusWords } from '#i18n/release-words'
import { words } from '#i18n/words'
import { DeskPage } from './desk-page.tsx'
import { EventKinds } from './event-kinds.tsx'
import { EventList } from './event-list.tsx'
import { MergedInto } from './identity/merged-into.tsx'
import { NamesTable } from './names-table.tsx'
import { PersonFacts } from './person-facts.tsx'
import { PersonLinks } from './person-links.tsx'
import { PersonDesignations, PersonRolls, PersonSpans } from './person-parts.tsx'
import { PublicView } from './publication/public-view.tsx'
import { PublicationForm } from './publication-form.tsx'
import { Saved } from './saved.tsx'

type Props = {
  locale: string
  person: DeskPerson
  details: DeskDetails
  /** Whom else one may be looking for. */
  groups: ReleaseGroups
  /** Records that became part of this one. */
  merged: readonly MergedPerson[]
  doubts: readonly Problem<DoubtCode>[]
  /** The event that was saved just now. */
  savedId: number | undefined
  publication: DeskPublication
  publicSlug: string | undefined
  maySeal: boolean
  actions: Pick<Parameters<typeof PublicationForm>[0], 'setLevel'> &
    Pick<Parameters<typeof PublicView>[0], 'hide'>
}

/** One person whole, as the record has it, and the way to every form about the person. */
export function PersonPage({ locale, person, details, ...rest }: Props) {
  const { groups, doubts, merged, savedId, publication, publicSlug, maySeal, actions } =
    rest
  const t = translator(locale)
  const { id } = person
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.person(other, id)}
      title={localText(person.displayNames, locale)?.text ?? person.slug}
      heading={
        <PersonName names={person.displayNames} slug={person.slug} locale={locale} />
      }
    >
      {savedId !== undefined && (
        <Saved
          locale={locale}
          events={details.events}
          savedId={savedId}
          doubts={doubts}
        />
      )}
      <p className="flex flex-wrap gap-2">
        <Badge>
          {statusWords(locale, {
            status: person.status,
            condition: conditionOf(details),
          })}
        </Badge>
        <Badge>{words(locale, 'publicationLevel', person.publicationLevel)}</Badge>
        {person.fictional && <Badge>{t('desk.person.fictional')}</Badge>}
      </p>
      <PersonLinks
        locale={locale}
        person={person}
        groups={groups}
        publicSlug={publicSlug}
      />
      <MergedInto locale={locale} merged={merged} />
      <Section id="facts" title={t('desk.claims.facts')}>
        <PersonFacts locale={locale} person={person} details={details} />
      </Section>
      <Section id="events" title={t('desk.person.events')}>
        <EventList locale={locale} personId={id} details={details} doubts={doubts} />
        <EventKinds locale={locale} personId={id} />
      </Section>
      <Section id="custody" title={t('desk.person.custody')}>
        <PersonSpans locale={locale} details={details} />
      </Section>
      <Section id="names" title={t('desk.person.names')}>
        <NamesTable locale={locale} person={person} details={details} />
      </Section>
      <Section id="designations" title={t('desk.person.designations')}>
        <PersonDesignations locale={locale} personId={id} details={details} />
      </Section>
      <Section id="rolls" title={t('desk.person.rolls')}>
        <PersonRolls locale={locale} personId={id} details={details} />
      </Section>
      <Section id="publication" title={t('desk.publication.title')}>
        <PublicView
          locale={locale}
          person={person}
          publication={publication}
          publicSlug={publicSlug}
          hide={actions.hide}
        />
        <p className="mt-3 mb-6">
          <a href={paths.desk.publication(locale, id)}>{t('desk.publication.link')}</a>
        </p>
        <PublicationForm
          locale={locale}
          person={person}
          why={publication.why}
          maySeal={maySeal}
          setLevel={actions.setLevel}
        />
      </Section>
    </DeskPage>
  )
}

/** Of the release that began the present span. */
function conditionOf({ spans, events }: DeskDetails) {
  const beganBy = spans.at(-1)?.beganBy
  return events.find(({ id }) => id === beganBy)?.release?.conditionality
}
