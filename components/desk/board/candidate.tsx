import { PersonName } from '#components/people/person-name'
import type { RollPerson } from '#db/queries/roll-people'
import type { OpenEntry } from '#db/queries/roll-piles'
import type { Candidate as Match } from '#domain/match-candidate'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { statusWords } from '#i18n/release-words'
import { Act } from './act.tsx'
import { AlsoOn } from './also-on.tsx'
import type { BoardPart } from './board-part.ts'
import { reasonWords } from './reason-words.ts'

type Props = BoardPart & { entry: OpenEntry; match: Match; place: number }

/** Somebody whom an entry may mean, as they stand now, and what speaks for and against. */
export function Candidate({ entry, match, place, ...part }: Props) {
  const { locale, people } = part
  const person = people.get(match.person.id)
  if (!person) return null
  return (
    <li>
      <div>
        <Act entry={entry} act="matched" personId={person.id} hotkey={String(place)}>
          <strong>
            <PersonName names={person.names} slug={person.slug} locale={locale} />
          </strong>
        </Act>
      </div>
      <div>
        <Now person={person} locale={locale} />
        <Reasons match={match} locale={locale} />
        <AlsoOn {...part} personId={person.id} but={entry.id} />
        {match.reasons.some(({ kind }) => kind === 'on-this-list-already') && (
          <Act
            entry={entry}
            act="duplicate_of_other_entry"
            personId={person.id}
            hotkey="d"
          >
            {translator(locale)('board.acts.duplicate')}
          </Act>
        )}
      </div>
    </li>
  )
}

function Now({ person, locale }: { person: RollPerson; locale: string }) {
  const { id, sex, birth } = person
  const t = translator(locale)
  return (
    <p>
      {statusWords(locale, person)}
      {birth && ` · ${t('board.born', { date: dateWords(locale, birth), sex })}`}
      {' · '}
      <a href={paths.desk.person(locale, id)}>{t('board.profile')}</a>
    </p>
  )
}

/** What speaks against somebody is marked by a word and by weight, never by a colour. */
function Reasons({ match, locale }: { match: Match; locale: string }) {
  const t = translator(locale)
  const said = (isFor: boolean) =>
    match.reasons
      .filter((reason) => reason.for === isFor)
      .map((reason) => reasonWords(locale, reason))
      .join('; ')
  const [pro, contra] = [said(true), said(false)]
  return (
    <p>
      {pro && <span className="text-muted">{pro}</span>}
      {pro && contra && ' '}
      {contra && (
        <strong className="font-semibold">
          {t('board.against', { reasons: contra })}
        </strong>
      )}
    </p>
  )
}
