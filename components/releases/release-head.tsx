import { EdtfDate } from '#components/dates/edtf-date'
import { CitedText } from '#components/sources/cited-text'
import { Fact, Facts } from '#components/ui/facts'
import { LocalText } from '#components/ui/local-text'
import { translator } from '#i18n/messages'
import { countryWords, listWords } from '#i18n/names'
import { words } from '#i18n/words'
import type { ReleasePart } from './release-part.ts'

export function ReleaseHead({ release, evidence, locale }: ReleasePart) {
  const t = translator(locale)
  const { on, announcedBy, legalAct } = release
  return (
    <header>
      <p className="text-muted">{t('releases.massRelease')}</p>
      <h1 className="mb-4 text-3xl">
        <LocalText texts={release.names} locale={locale} />
      </h1>
      <Facts>
        <Fact term={t('ui.date')}>
          <EdtfDate date={on} locale={locale} />
        </Fact>
        <Fact term={t('releases.country')}>{countryWords(locale, release.country)}</Fact>
        {announcedBy && (
          <Fact term={t('releases.announcedBy')}>
            <LocalText texts={announcedBy.names} locale={locale} />
          </Fact>
        )}
        <Destinations release={release} locale={locale} />
        {legalAct && (
          <Fact term={t('releases.legalAct')}>
            <CitedText texts={legalAct} evidence={evidence} locale={locale} />
          </Fact>
        )}
        <InCommon release={release} locale={locale} />
        {!release.known && (
          <Fact term={t('releases.status')}>
            {words(locale, 'massReleaseStatus', release.status)}
          </Fact>
        )}
      </Facts>
    </header>
  )
}

/** What its releases have in common, as far as it is known. */
function InCommon({ release, locale }: Pick<ReleasePart, 'release' | 'locale'>) {
  const t = translator(locale)
  const { releaseType, conditionality, outcome, documents } = release
  const facts = {
    type: releaseType && words(locale, 'releaseType', releaseType),
    conditionality: conditionality && words(locale, 'conditionality', conditionality),
    outcome: outcome && words(locale, 'releaseOutcome', outcome),
    documents: documents && words(locale, 'documentState', documents),
  }
  return (['type', 'conditionality', 'outcome', 'documents'] as const)
    .filter((name) => facts[name] !== null)
    .map((name) => (
      <Fact key={name} term={t(`inCommon.${name}`)}>
        {facts[name]}
      </Fact>
    ))
}

/** Countries that anyone is recorded or said to have been taken to. */
function Destinations({ release, locale }: Pick<ReleasePart, 'release' | 'locale'>) {
  const said = release.figures.filter(({ counts }) => counts === 'taken_to')
  const countries = new Set(
    [
      ...(release.destinations ?? []),
      ...said.map(({ country }) => country),
      ...release.events.map((event) => event.destination),
    ]
      .filter((code) => code !== null)
      .map((code) => countryWords(locale, code)),
  )
  if (countries.size === 0) return null
  return (
    <Fact term={translator(locale)('releases.destinations')}>
      {listWords(locale, [...countries])}
    </Fact>
  )
}
