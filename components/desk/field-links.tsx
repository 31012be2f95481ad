import type { Adjudication, Claim } from '#db/queries/claims'
import type { ClaimField } from '#domain/claim'
import { usualFields } from '#domain/claim-fields'
import { type ClaimGroup, groupClaims } from '#domain/claim-groups'
import type { EventKind } from '#domain/event'
import type { About } from '#domain/question'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { questionWords } from './claimed-row.ts'

/** Everything that is said of the rows of a page. */
export type Said = { claims: readonly Claim[]; adjudications: readonly Adjudication[] }

type Props = {
  locale: string
  about: About
  said: Said
  /** Which of many rows these fields are of, for those who hear the links one by one. */
  of?: string | undefined
  kind?: EventKind | undefined
  /** Besides those with claims; those that such a row usually has, unless said. */
  fields?: readonly (ClaimField | null)[]
  /** No field but these, whatever has claims. */
  only?: boolean
}

/** A link a field: what is said of it, whether sources disagree, or the first to add. */
export function FieldLinks({ locale, about, said, of, kind, ...rest }: Props) {
  const { fields = [null, ...usualFields(about.subject, kind)], only = false } = rest
  const groups = groupsOf(about, said)
  const shown = [
    ...new Set([...fields, ...(only ? [] : groups.map(({ field }) => field))]),
  ]
  return (
    <ul className="flex flex-wrap gap-x-4 text-sm leading-7">
      {shown.map((field) => (
        <li key={field}>
          <FieldLink
            {...{ locale, about, of, field }}
            alone={shown.length === 1}
            group={groups.find((one) => one.field === field)}
          />
        </li>
      ))}
    </ul>
  )
}

type Group = ClaimGroup<Claim, Adjudication>

/** True where sources contradict each other and nobody has decided. */
export function isOpen(about: About, said: Said): boolean {
  return groupsOf(about, said).some(({ disagree, decision }) => disagree && !decision)
}

function groupsOf(
  { subject, subjectId }: About,
  { claims, adjudications }: Said,
): Group[] {
  const isAbout = (one: Claim | Adjudication) =>
    one.subject === subject && one.subjectId === subjectId
  return groupClaims(claims.filter(isAbout), adjudications.filter(isAbout))
}

type LinkProps = Pick<Props, 'locale' | 'about' | 'of'> & {
  field: ClaimField | null
  group: Group | undefined
  /** The only one of its row: the row itself says what it is about. */
  alone: boolean
}

function FieldLink({ locale, about, of, field, group, alone }: LinkProps) {
  const t = translator(locale)
  const asked = { ...about, field }
  const name = questionWords(locale, asked)
  const said = group ? groupWords(locale, group) : t('desk.claims.addShort')
  const href = group
    ? paths.desk.question(locale, asked)
    : paths.desk.newClaim(locale, asked)
  return (
    <a
      href={href}
      aria-label={[of, `${name}: ${said}`].filter(Boolean).join(', ')}
      className={group?.disagree && !group.decision ? 'font-semibold' : undefined}
    >
      {alone && !group ? said : `${name}: ${said}`}
    </a>
  )
}

function groupWords(locale: string, { values, disagree, decision }: Group): string {
  const t = translator(locale)
  const ids = values.flatMap(({ claims }) => claims.map(({ sourceId }) => sourceId))
  const sources = t('desk.claims.count', { count: new Set(ids).size })
  if (decision)
    return `${sources}, ${words(locale, 'adjudicationOutcome', decision.outcome)}`
  return disagree ? `${sources}, ${t('desk.claims.disagree')}` : sources
}
