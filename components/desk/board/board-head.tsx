import { EdtfDate } from '#components/dates/edtf-date'
import { Badge } from '#components/ui/badge'
import { Fact, Facts } from '#components/ui/facts'
import { LocalText } from '#components/ui/local-text'
import type { DeskMassRelease } from '#db/queries/desk-releases'
import type { ReleaseTerms } from '#db/queries/release-terms'
import { withoutCitations } from '#domain/excerpt'
import { type MessageKey, translator } from '#i18n/messages'
import { countryWords, listWords } from '#i18n/names'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { FieldLinks, type Said } from '../field-links.tsx'

type Props = {
  locale: string
  release: DeskMassRelease
  terms: ReleaseTerms
  said: Said
}

/** The release itself: when, by whom, why, on what terms; and where one goes from it. */
export function BoardHead({ locale, release, terms, said }: Props) {
  const t = translator(locale)
  const { id, slug, publicationLevel } = release
  return (
    <>
      <p className="mb-3 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <EdtfDate date={release.on} locale={locale} />
        <Badge>{words(locale, 'massReleaseStatus', release.status)}</Badge>
        <Badge>{words(locale, 'publicationLevel', publicationLevel)}</Badge>
        <a href={paths.desk.editMassRelease(locale, id)}>{t('desk.massReleases.edit')}</a>
        {publicationLevel === 'public' && (
          <a href={paths.release(locale, slug)}>{t('desk.person.publicPage')}</a>
        )}
        <a href="#roll">{t('board.toRoll')}</a>
        <a href={paths.desk.applyRoll(locale, id)}>{t('board.apply')}</a>
        <a href={paths.desk.rollApplications(locale, id)}>{t('board.applications')}</a>
      </p>
      <Facts>
        <Texts
          term={t('releases.announcedBy')}
          texts={terms.announcedBy}
          {...{ locale }}
        />
        {terms.destinations && (
          <Fact term={t('desk.fields.destinations')}>
            {listWords(
              locale,
              terms.destinations.map((code) => countryWords(locale, code)),
            )}
          </Fact>
        )}
        <Texts term={t('releases.reasons')} texts={terms.reasons} {...{ locale }} />
        <Texts term={t('releases.legalAct')} texts={terms.legalAct} {...{ locale }} />
        <InCommon locale={locale} terms={terms} />
        <Texts
          term={t('board.reconciliation')}
          texts={terms.reconciliation}
          {...{ locale }}
        />
      </Facts>
      <FieldLinks
        locale={locale}
        about={{ subject: 'mass_release', subjectId: id }}
        said={said}
      />
    </>
  )
}

type TextsProps = { locale: string; term: string; texts: Record<string, string> | null }

function Texts({ locale, term, texts }: TextsProps) {
  if (!texts) return null
  return (
    <Fact term={term}>
      <LocalText texts={withoutCitations(texts)} locale={locale} />
    </Fact>
  )
}

const common = [
  ['releaseType', 'releaseType'],
  ['conditionality', 'conditionality'],
  ['releaseOutcome', 'outcome'],
  ['documents', 'documents'],
] as const
const vocabularyOf = {
  releaseType: 'releaseType',
  conditionality: 'conditionality',
  releaseOutcome: 'releaseOutcome',
  documents: 'documentState',
} as const

/** What all its releases are said to have in common; of one person it may be otherwise. */
function InCommon({ locale, terms }: Pick<Props, 'locale' | 'terms'>) {
  const t = translator(locale)
  const said = common.flatMap(([field, name]) => {
    const value = terms[name]
    if (value === null) return []
    const label = t(`desk.fields.${field}` as MessageKey)
    return [`${label}: ${words(locale, vocabularyOf[field], value as never)}`]
  })
  if (said.length === 0) return null
  return <Fact term={t('board.inCommon')}>{said.join(' · ')}</Fact>
}
