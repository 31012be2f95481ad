import { Button } from '#components/ui/button'
import { Fact, Facts } from '#components/ui/facts'
import { Notice } from '#components/ui/notice'
import type { DeskPerson } from '#db/queries/desk-person'
import type { DeskPublication } from '#db/queries/desk-publication'
import { asksForLevel } from '#domain/consent'
import { dayWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { eventWords } from '../claimed-row.ts'
import { fieldOfWords } from './field-of.ts'

type Props = {
  locale: string
  person: DeskPerson
  publication: DeskPublication
  /** The address that readers have; undefined where they are told there is none. */
  publicSlug: string | undefined
  hide: (form: FormData) => Promise<void>
}

/** What a reader sees of a person, why no more, until when: and the way to hide it all. */
export function PublicView({ locale, person, publication, publicSlug, hide }: Props) {
  const t = translator(locale)
  const { publicationLevel: level } = person
  const { why, limits, hiddenEvents, tombstones, consents } = publication
  const isShown = ['public', 'public_limited', 'counted_only'].includes(level)
  const last = consents.find(({ question }) => question === 'publication')
  return (
    <>
      {tombstones.map(({ id, removedOn }) => (
        <Notice key={id}>
          {t('desk.publication.removedBefore', { day: dayWords(locale, removedOn) })}
        </Notice>
      ))}
      {isShown && last && asksForLevel(last) && (
        <Notice>{t('desk.consent.asksForLevel')}</Notice>
      )}
      <Facts>
        <Fact term={t('desk.publication.level')}>
          <strong>{words(locale, 'publicationLevel', level)}</strong>
          <p className="max-w-prose text-muted">{t(`desk.publication.means.${level}`)}</p>
        </Fact>
        <Fact term={t('desk.publication.because')}>
          {why?.reason
            ? words(locale, 'withholdingReason', why.reason)
            : t('desk.publication.noReason')}
        </Fact>
        <Fact term={t('desk.publication.until')}>
          {why?.reviewBy ? dayWords(locale, why.reviewBy) : t('desk.publication.noDay')}
        </Fact>
        <Fact term={t('desk.publication.fields')}>
          {limits.length === 0 && t('desk.publication.noFields')}
          <Lines texts={limits.map((limit) => fieldOfWords(locale, limit))} />
        </Fact>
        {hiddenEvents.length > 0 && (
          <Fact term={t('desk.publication.events')}>
            <Lines texts={hiddenEvents.map((event) => eventWords(locale, event))} />
          </Fact>
        )}
      </Facts>
      <p className="mt-3 flex flex-wrap gap-x-6">
        {publicSlug === undefined ? (
          t('desk.publication.nothing')
        ) : (
          <a href={paths.person(locale, publicSlug)}>{t('desk.publication.asReader')}</a>
        )}
      </p>
      {isShown && (
        <form action={hide} className="mt-4">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="id" value={person.id} />
          <Button>{t('desk.person.hide')}</Button>
          <p className="max-w-prose text-sm text-muted">{t('desk.person.hideHint')}</p>
        </form>
      )}
    </>
  )
}

function Lines({ texts }: { texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
