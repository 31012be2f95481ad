import { EdtfDate } from '#components/dates/edtf-date'
import { Claims } from '#components/sources/claims'
import { Empty } from '#components/ui/empty'
import { LocalText } from '#components/ui/local-text'
import type { ProfileDesignation } from '#db/queries/person-designations'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import type { ProfilePart } from './profile-part.ts'

/** What named bodies found. The record makes no finding of its own. */
export function Designations({ person, evidence, locale }: ProfilePart) {
  const t = translator(locale)
  if (person.designations.length === 0) return <Empty>{t('person.noDesignation')}</Empty>
  return (
    <ul className="space-y-2">
      {person.designations.map((designation) => (
        <li key={designation.id}>
          <strong>
            <LocalText texts={designation.body.names} locale={locale} />
          </strong>
          : <Finding designation={designation} locale={locale} />
          <Claims
            subject="designation"
            id={designation.id}
            evidence={evidence}
            locale={locale}
          />
        </li>
      ))}
    </ul>
  )
}

function Finding({
  designation,
  locale,
}: {
  designation: ProfileDesignation
  locale: string
}) {
  const { category, status, on, endedOn, endReason } = designation
  const t = translator(locale)
  return (
    <>
      {words(locale, 'designationCategory', category)},{' '}
      {words(locale, 'designationStatus', status)}
      {on && (
        <>
          {' '}
          (<EdtfDate date={on} locale={locale} />)
        </>
      )}
      {endedOn && (
        <>
          ; {t('person.designationEnded')} <EdtfDate date={endedOn} locale={locale} />
        </>
      )}
      {endReason && (
        <>
          {'. '}
          <LocalText texts={endReason} locale={locale} />
        </>
      )}
    </>
  )
}
