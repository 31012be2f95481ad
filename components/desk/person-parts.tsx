import { EdtfDate } from '#components/dates/edtf-date'
import { Span } from '#components/dates/span'
import { Empty } from '#components/ui/empty'
import { InLanguage } from '#components/ui/in-language'
import { LocalText } from '#components/ui/local-text'
import type { DeskDetails } from '#db/queries/desk-person'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { FieldLinks } from './field-links.tsx'

type Props = { locale: string; details: DeskDetails }
type PersonProps = Props & { personId: number }

/** What the events come to: derived, and shown so that an editor sees the effect. */
export function PersonSpans({ locale, details: { spans } }: Props) {
  const t = translator(locale)
  if (spans.length === 0) return <Empty>{t('desk.person.noSpans')}</Empty>
  return (
    <ol>
      {spans.map((span) => (
        <li key={span.position}>
          <Span locale={locale} from={span.from} to={span.to} end={span.end} />
          {`: ${words(locale, 'custodyStatus', span.status)}`}
          {span.facility && (
            <>
              {', '}
              <LocalText texts={span.facility.names} locale={locale} />
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

export function PersonDesignations({ locale, personId, details }: PersonProps) {
  const t = translator(locale)
  const { designations } = details
  return (
    <>
      {designations.length === 0 && <Empty>{t('desk.person.noDesignations')}</Empty>}
      <ul>
        {designations.map((designation) => (
          <li key={designation.id}>
            <LocalText texts={designation.body.names} locale={locale} />
            {`: ${words(locale, 'designationCategory', designation.category)}, ${words(locale, 'designationStatus', designation.status)} `}
            {designation.on && <EdtfDate date={designation.on} locale={locale} />}
            <FieldLinks
              locale={locale}
              about={{ subject: 'designation', subjectId: designation.id }}
              said={details}
              of={localText(designation.body.names, locale)?.text}
            />
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <a href={paths.desk.newDesignation(locale, personId)}>
          {t('desk.designation.add')}
        </a>
      </p>
    </>
  )
}

export function PersonRolls({ locale, personId, details }: PersonProps) {
  const t = translator(locale)
  const { rolls } = details
  if (rolls.length === 0) return <Empty>{t('desk.person.noRolls')}</Empty>
  return (
    <ul>
      {rolls.map((roll) => (
        <li key={roll.id}>
          <a href={paths.desk.massRelease(locale, roll.massRelease.id)}>
            <LocalText texts={roll.massRelease.names} locale={locale} />
          </a>
          {': '}
          <InLanguage text={roll.rawText} lang={roll.lang} locale={locale} />
          {`, ${words(locale, 'matchState', roll.matchState)} `}
          <a href={paths.desk.newRelease(locale, personId, roll.massRelease.id)}>
            {t('desk.people.recordRelease')}
          </a>
          <FieldLinks
            locale={locale}
            about={{ subject: 'roll_entry', subjectId: roll.id }}
            fields={[null]}
            said={details}
            of={roll.rawText}
          />
        </li>
      ))}
    </ul>
  )
}
