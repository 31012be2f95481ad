import { CitedText } from '#components/sources/cited-text'
import { Claims } from '#components/sources/claims'
import { gatherEvidence } from '#components/sources/evidence'
import { SourceList } from '#components/sources/source-list'
import { Empty } from '#components/ui/empty'
import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import type { MassRelease } from '#db/queries/mass-releases'
import { translator } from '#i18n/messages'
import { BecameKnown } from './became-known.tsx'
import { Figures } from './figures.tsx'
import { ReleaseCounts } from './release-counts.tsx'
import { ReleaseHead } from './release-head.tsx'
import { Roll } from './roll.tsx'

/** One mass release: what was announced, who is named, what is known to be true of it. */
export function MassReleasePage({
  release,
  locale,
}: {
  release: MassRelease
  locale: string
}) {
  const t = translator(locale)
  const evidence = gatherEvidence(release)
  const shared = { release, evidence, locale }
  return (
    <article>
      {release.fictional && <Notice>{t('ui.fictionalRecord')}</Notice>}
      <ReleaseHead {...shared} />
      <ReleaseCounts counts={release.counts} locale={locale} />
      <div className="mt-6">
        <CitedText texts={release.summary} locale={locale} evidence={evidence} />
      </div>
      <Section id="figures" title={t('releases.figures')}>
        <Figures {...shared} />
      </Section>
      <Section id="said" title={t('releases.said')}>
        <div className="mb-3">
          <CitedText texts={release.reasons} evidence={evidence} locale={locale} />
        </div>
        {evidence.about('mass_release', release.id).length === 0 && (
          <Empty>{t('releases.noStatements')}</Empty>
        )}
        <Claims
          subject="mass_release"
          id={release.id}
          evidence={evidence}
          locale={locale}
          open
        />
      </Section>
      <Section id="roll" title={t('releases.roll')}>
        <Roll {...shared} />
      </Section>
      <Section id="known" title={t('releases.becameKnown')}>
        <BecameKnown {...shared} />
      </Section>
      <Section id="sources" title={t('ui.sources')}>
        <SourceList sources={evidence.sources} locale={locale} />
      </Section>
    </article>
  )
}
