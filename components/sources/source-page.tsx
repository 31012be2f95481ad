import { CorrectionLink } from '#components/corrections/correction-link'
import { PublicPage } from '#components/layout/public-page'
import { Empty } from '#components/ui/empty'
import { Fact, Facts } from '#components/ui/facts'
import { InLanguage } from '#components/ui/in-language'
import { Section } from '#components/ui/section'
import type { Source } from '#db/queries/sources'
import { dataOf } from '#i18n/api-paths'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { languageWords } from '#i18n/names'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { ClaimedLines } from './claimed-lines.tsx'
import { SourceEntries, SourceFigures } from './source-counts.tsx'

type Props = { locale: string; source: Source }

/** One document: what it is, what it supports and what it contradicts. */
export function SourcePage({ locale, source }: Props) {
  const t = translator(locale)
  const supports = source.claimed.filter(({ stance }) => stance === 'supports')
  const contradicts = source.claimed.filter(({ stance }) => stance === 'contradicts')
  return (
    <PublicPage
      locale={locale}
      to={(other) => paths.source(other, source.slug)}
      data={dataOf.source(source.slug)}
    >
      <p className="text-muted">{t('ui.source')}</p>
      <h1 className="max-w-4xl text-3xl">
        {source.publisher}
        {source.title && (
          <span className="mt-1 block text-xl">
            <InLanguage text={source.title} lang={source.lang} locale={locale} />
          </span>
        )}
      </h1>
      <div className="mt-4 max-w-prose">
        <SourceFacts locale={locale} source={source} />
      </div>
      <Section id="supports" title={t('sources.supports')}>
        {supports.length > 0 ? (
          <ClaimedLines locale={locale} claimed={supports} />
        ) : (
          <Empty>{t('sources.supportsNothing')}</Empty>
        )}
      </Section>
      <Section id="contradicts" title={t('sources.contradicts')}>
        {contradicts.length > 0 ? (
          <ClaimedLines locale={locale} claimed={contradicts} />
        ) : (
          <Empty>{t('sources.contradictsNothing')}</Empty>
        )}
      </Section>
      <SourceFigures locale={locale} figures={source.figures} />
      <SourceEntries locale={locale} entries={source.entries} />
      <CorrectionLink locale={locale} kind="source" slug={source.slug} />
    </PublicPage>
  )
}

function SourceFacts({ locale, source }: Props) {
  const t = translator(locale)
  const { url, archivedUrl, on, lang, kind, reliability, note } = source
  return (
    <Facts>
      <Fact term={t('sources.published')}>
        {on ? dateWords(locale, on) : t('dates.unknown')}
      </Fact>
      <Fact term={t('ui.language')}>
        {lang ? languageWords(locale, lang) : t('ui.unknown')}
      </Fact>
      <Fact term={t('sources.kind')}>{words(locale, 'sourceKind', kind)}</Fact>
      {reliability !== 'unknown' && (
        <Fact term={t('sources.reliability')}>
          {words(locale, 'reliability', reliability)}
        </Fact>
      )}
      <Fact term={t('sources.address')}>
        {url ? (
          <a href={url} rel="noreferrer nofollow external" className="break-all">
            {url}
          </a>
        ) : (
          t('sources.noAddress')
        )}
      </Fact>
      {archivedUrl && (
        <Fact term={t('ui.archivedCopy')}>
          <a href={archivedUrl} rel="noreferrer nofollow external" className="break-all">
            {archivedUrl}
          </a>
        </Fact>
      )}
      {note && (
        <Fact term={t('sources.note')}>
          <InLanguage text={note} lang="en" locale={locale} />
        </Fact>
      )}
    </Facts>
  )
}
