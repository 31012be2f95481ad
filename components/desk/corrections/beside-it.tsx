import { Badge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import type { CorrectionAbout } from '#db/queries/correction-subjects'
import type { DeskDetails, DeskPerson } from '#db/queries/desk-person'
import type { SoftHidePart, StandingSoftHide } from '#db/queries/soft-hides'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { aboutWords } from '../../corrections/about-words.ts'
import { PersonFacts } from '../person-facts.tsx'
import { PersonFinder } from '../person-finder.tsx'

type Props = {
  locale: string
  correctionId: number
  /** What the form was opened from, if it is in the record. */
  found: CorrectionAbout | undefined
  person: { person: DeskPerson; details: DeskDetails } | undefined
  softHide: StandingSoftHide | undefined
  /** Whether the form was opened from a page. */
  isBound: boolean
  hide: (form: FormData) => Promise<void>
}

/** The record as it is, and the ways to act on it. */
export function BesideIt({ locale, found, person, isBound, ...rest }: Props) {
  const t = translator(locale)
  if (!isBound && !found)
    return (
      <>
        <p className="mb-2">{t('desk.corrections.unbound')}</p>
        <PersonFinder locale={locale} action={paths.desk.people(locale)} />
      </>
    )
  if (!found) return <p>{t('desk.corrections.notInRecord')}</p>
  return (
    <>
      <p className="font-semibold">{aboutWords(locale, found)}</p>
      {!isBound && <p className="text-muted">{t('desk.corrections.byAddress')}</p>}
      <Links
        locale={locale}
        found={found}
        isPublic={person?.person.publicationLevel === 'public'}
      />
      {person && (
        <>
          <p className="mb-2">
            <Badge>
              {words(locale, 'publicationLevel', person.person.publicationLevel)}
            </Badge>
          </p>
          <PersonFacts locale={locale} {...person} />
          <Limiting locale={locale} person={person.person} {...rest} />
        </>
      )}
    </>
  )
}

type LinksProps = { locale: string; found: CorrectionAbout; isPublic: boolean }

function Links({ locale, found, isPublic }: LinksProps) {
  const t = translator(locale)
  const { kind, id, slug, personId } = found
  const links =
    personId === null
      ? [pageOf(locale, found)]
      : [
          {
            href: paths.desk.person(locale, personId),
            text: t('desk.corrections.whole'),
          },
          { href: paths.desk.editPerson(locale, personId), text: t('desk.person.edit') },
          ...(kind === 'event'
            ? [
                {
                  href: paths.desk.editEvent(locale, personId, id),
                  text: t('desk.corrections.events'),
                },
                {
                  href: paths.desk.question(locale, { subject: 'event', subjectId: id }),
                  text: t('desk.claims.rest'),
                },
              ]
            : []),
          {
            href: `${paths.desk.person(locale, personId)}#publication`,
            text: t('desk.corrections.hiddenNow'),
          },
          { href: paths.desk.history(locale, personId), text: t('desk.person.history') },
          ...(isPublic
            ? [{ href: paths.person(locale, slug), text: t('desk.person.publicPage') }]
            : []),
        ]
  return (
    <ul className="my-2 flex flex-wrap gap-x-6 gap-y-1">
      {links.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}

/** A mass release has a page of its own at the desk, a source only the public one. */
function pageOf(locale: string, { kind, id, slug }: CorrectionAbout) {
  const t = translator(locale)
  return kind === 'release'
    ? { href: paths.desk.massRelease(locale, id), text: t('desk.corrections.whole') }
    : { href: paths.source(locale, slug), text: t('desk.person.publicPage') }
}

type LimitingProps = Pick<Props, 'locale' | 'correctionId' | 'softHide' | 'hide'> & {
  person: DeskPerson
}

function Limiting({ locale, correctionId, softHide, hide, person }: LimitingProps) {
  const t = translator(locale)
  const isShown = ['public', 'public_limited', 'counted_only'].includes(
    person.publicationLevel,
  )
  return (
    <div className="mt-4 max-w-prose border-s-4 border-double border-accent ps-3">
      <p>{hiddenWords(locale, softHide)}</p>
      {isShown && (
        <form action={hide} className="mt-2">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="id" value={person.id} />
          <input type="hidden" name="correctionId" value={correctionId} />
          <Button>{t('desk.person.hide')}</Button>
        </form>
      )}
    </div>
  )
}

function hiddenWords(locale: string, softHide: StandingSoftHide | undefined) {
  const t = translator(locale)
  if (!softHide?.stands) return t('desk.corrections.nobodyLimited')
  const { whole, parts, at } = softHide
  const when = instantWords(locale, new Date(at))
  if (whole) return t('desk.corrections.liftHint', { when })
  const what = [...new Set(parts.map((part) => partWords(locale, part)))].join(', ')
  return t('desk.corrections.liftPartsHint', { when, what })
}

function partWords(locale: string, part: SoftHidePart): string {
  if (part.subject === 'photo') return words(locale, 'correctionPart', 'photo')
  if (part.subject === 'name') return words(locale, 'claimSubject', 'name')
  return part.levelBefore !== null
    ? words(locale, 'claimSubject', part.subject)
    : words(locale, 'limitField', part.field)
}
