import { EdtfDate } from '#components/dates/edtf-date'
import { Fact, Facts } from '#components/ui/facts'
import { UntaggedText } from '#components/ui/untagged-text'
import type { DeskDetails, DeskPerson } from '#db/queries/desk-person'
import type { ClaimField } from '#domain/claim'
import { translator } from '#i18n/messages'
import { countryWords, listWords } from '#i18n/names'
import { words } from '#i18n/words'
import { FieldLinks } from './field-links.tsx'

type Props = { locale: string; person: DeskPerson; details: DeskDetails }

/** Who the person is, and beside each fact what sources say of it. */
export function PersonFacts({ locale, person, details }: Props) {
  const t = translator(locale)
  const { birthOn, birthPlace, citizenships, occupations, sex } = person
  const about = { subject: 'person', subjectId: person.id } as const
  const links = (...fields: (ClaimField | null)[]) => (
    <FieldLinks locale={locale} about={about} said={details} fields={fields} only />
  )
  const rest = details.claims
    .filter(({ subject }) => subject === 'person')
    .map(({ field }) => (field === 'existence' ? null : field))
    .filter((field) => !field || !withFacts.includes(field))
  return (
    <Facts>
      <Fact term={t('person.born')}>
        {birthOn ? <EdtfDate date={birthOn} locale={locale} /> : t('ui.notRecorded')}
        {links('birth_on', 'age')}
      </Fact>
      <Fact term={t('person.birthPlace')}>
        {birthPlace ? (
          <UntaggedText text={birthPlace} locale={locale} />
        ) : (
          t('ui.notRecorded')
        )}
        {links('birth_place')}
      </Fact>
      <Fact term={t('person.citizenship')}>
        {listWords(
          locale,
          citizenships.map((country) => countryWords(locale, country)),
        ) || t('ui.notRecorded')}
        {links('citizenship')}
      </Fact>
      <Fact term={t('person.occupation')}>
        {listWords(
          locale,
          occupations.map((occupation) =>
            words(locale, 'occupation', occupation, { sex }),
          ),
        ) || t('ui.notRecorded')}
        {links('occupation')}
      </Fact>
      <Fact term={t('desk.claims.rest')}>{links(...new Set([null, ...rest]))}</Fact>
    </Facts>
  )
}

const withFacts: readonly ClaimField[] = [
  'birth_on',
  'age',
  'birth_place',
  'citizenship',
  'occupation',
]
