import { Fact, Facts } from '#components/ui/facts'
import type { Correction } from '#db/queries/corrections'
import { instantWords } from '#i18n/instants'
import { translator } from '#i18n/messages'
import { languageWords } from '#i18n/names'
import { words } from '#i18n/words'
import { dueWords } from './due-words.ts'

type Props = { locale: string; correction: Correction; now: number }

/** What is asked, in the asker's words: text alone, no address in it is a link. */
export function AskedFacts({ locale, correction, now }: Props) {
  const t = translator(locale)
  const { about, wrong, right, evidence, contact, asker, joined, erasedAt } = correction
  const texts = Object.entries({ about, wrong, right, evidence, contact })
  if (erasedAt !== null)
    return (
      <p>
        {t('desk.corrections.erased', { when: instantWords(locale, new Date(erasedAt)) })}
      </p>
    )
  return (
    <Facts>
      <Fact term={t('desk.corrections.received')}>
        {instantWords(locale, new Date(correction.receivedAt))}
      </Fact>
      <Fact term={t('desk.corrections.when')}>{dueWords(locale, correction, now)}</Fact>
      {correction.parts.length > 0 && (
        <Fact term={t('desk.corrections.parts')}>
          {correction.parts
            .map((part) => words(locale, 'correctionPart', part))
            .join(' · ')}
        </Fact>
      )}
      {texts.map(([name, text]) =>
        text ? (
          <Fact key={name} term={t(`desk.corrections.${name as 'wrong'}`)}>
            <span className="whitespace-pre-wrap">{text}</span>
            {name === 'evidence' && (
              <span className="block text-sm text-muted">
                {t('desk.corrections.evidenceHint')}
              </span>
            )}
          </Fact>
        ) : null,
      )}
      <Fact term={t('desk.corrections.asker')}>
        {asker ? words(locale, 'asker', asker) : t('ui.notRecorded')}
      </Fact>
      <Fact term={t('desk.corrections.lang')}>
        {languageWords(locale, correction.lang)}
      </Fact>
      {joined > 0 && (
        <Fact term={t('desk.corrections.what')}>
          {t('desk.corrections.joined', { count: joined })}
        </Fact>
      )}
    </Facts>
  )
}
