import { EdtfDate } from '#components/dates/edtf-date'
import { Claims } from '#components/sources/claims'
import { Fact, Facts } from '#components/ui/facts'
import { UntaggedText } from '#components/ui/untagged-text'
import { translator } from '#i18n/messages'
import { countryWords, listWords } from '#i18n/names'
import { words } from '#i18n/words'
import type { ProfilePart } from './profile-part.ts'

/** Who the person is, apart from what was done to them. */
export function PersonalFacts({ person, evidence, locale }: ProfilePart) {
  const t = translator(locale)
  const { birthOn, birthPlace, citizenships, occupations, sex } = person
  const about = { subject: 'person', id: person.id, evidence, locale } as const
  const rest = evidence
    .about('person', person.id)
    .map(({ field }) => field)
    .filter((field) => field !== 'days_held' && field !== 'birth_on')
    .filter((field) => field !== 'birth_place' || !birthPlace)
  return (
    <div className="mb-6">
      <Facts>
        <Fact term={t('person.born')}>
          {birthOn ? <EdtfDate date={birthOn} locale={locale} /> : t('ui.notRecorded')}
          <Claims {...about} fields={['birth_on']} />
        </Fact>
        {birthPlace && (
          <Fact term={t('person.birthPlace')}>
            <UntaggedText text={birthPlace} locale={locale} />
            <Claims {...about} fields={['birth_place']} />
          </Fact>
        )}
        {citizenships.length > 0 && (
          <Fact term={t('person.citizenship')}>
            {listWords(
              locale,
              citizenships.map(({ country }) => countryWords(locale, country)),
            )}
          </Fact>
        )}
        {occupations.length > 0 && (
          <Fact term={t('person.occupation')}>
            {listWords(
              locale,
              occupations.map(({ occupation }) =>
                words(locale, 'occupation', occupation, { sex }),
              ),
            )}
          </Fact>
        )}
        {sex !== 'unknown' && (
          <Fact term={t('person.sex')}>{words(locale, 'sex', sex)}</Fact>
        )}
        <Fact term={t('person.heldBy')}>{countryWords(locale, person.country)}</Fact>
        {rest.length > 0 && (
          <Fact term={t('person.alsoSaid')}>
            <Claims {...about} fields={rest} />
          </Fact>
        )}
      </Facts>
    </div>
  )
}
