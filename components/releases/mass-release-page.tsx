import { CorrectionLink } from '#components/corrections/correction-link'
import { ChooseDay } from '#components/known/choose-day'
import { NamedCitation } from '#components/sources/citation'
import { CitedText } from '#components/sources/cited-text'
import { type Evidence, gatherEvidence } from '#components/sources/evidence'
import { SourceList } from '#components/sources/source-list'
import { Notice } from '#components/ui/notice'
import { Section } from '#components/ui/section'
import type { MassRelease } from '#db/queries/mass-releases'
import type { Day } from '#domain/edtf'
import type { AskedDay } from '#domain/known-day'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { BecameKnown } from './became-known.tsx'
import { CitationText } from './citation-text.tsx'
import { Figures } from './figures.tsx'
import { ReleaseCounts } from './release-counts.tsx'
import { ReleaseHead } from './release-head.tsx'
import type { ReleasePart } from './release-part.ts'
import { Roll } from './roll.tsx'
import { RollDownloads } from './roll-downloads.tsx'
import { Said } from './said.tsx'
import { StillOpen } from './still-open.tsx'
import { Sums } from './sums.tsx'
import { Unsure } from './unsure.tsx'

type Props = {
  release: MassRelease
  /** The day as known on which the page is asked for. */
  asked: AskedDay
  today: Day
  locale: string
}

/** One mass release: what was announced, who is named, what is known to be true of it. */
export function MassReleasePage({ release, asked, today, locale }: Props) {
  const t = translator(locale)
  const evidence = gatherEvidence(release)
  const shared = { release, evidence, locale }
  const now = paths.release(locale, release.slug)
  return (
    <article>
      {release.fictional && <Notice>{t('ui.fictionalRecord')}</Notice>}
      <ReleaseHead {...shared} />
      <ChooseDay {...{ locale, asked, today, now }} />
      <ReleaseCounts release={release} locale={locale} />
      <div className="mt-6">
        <CitedText texts={release.summary} locale={locale} evidence={evidence} />
      </div>
      {release.reconciliation && <Reconciliation {...shared} />}
      <Section id="figures" title={t('releases.figures')}>
        <Figures {...shared} />
      </Section>
      <Section id="sums" title={t('sums.title')}>
        <Sums
          figures={release.figures}
          cite={(id) => {
            const source = evidence.source(id)
            return source && <NamedCitation source={source} />
          }}
          locale={locale}
        />
      </Section>
      <Section id="open" title={t('open.title')}>
        <StillOpen {...shared} />
      </Section>
      <Section id="said" title={t('releases.said')}>
        <Said {...shared} />
      </Section>
      <Section id="roll" title={t('releases.roll')}>
        <Roll {...shared} />
        <RollDownloads {...shared} />
      </Section>
      <Section id="known" title={t('releases.becameKnown')}>
        <BecameKnown {...shared} />
      </Section>
      <Unsure {...shared} />
      <Section id="cite" title={t('cite.title')}>
        <CitationText {...{ release, locale, today }} />
      </Section>
      <Sources evidence={evidence} locale={locale} />
      <CorrectionLink locale={locale} kind="release" slug={release.slug} />
    </article>
  )
}

/** How the numbers came out in the end, in the words of those who closed it. */
function Reconciliation({ release, evidence, locale }: ReleasePart) {
  return (
    <Section id="reconciliation" title={translator(locale)('open.reconciliation')}>
      <CitedText texts={release.reconciliation} locale={locale} evidence={evidence} />
    </Section>
  )
}

function Sources({ evidence, locale }: { evidence: Evidence; locale: string }) {
  return (
    <Section id="sources" title={translator(locale)('ui.sources')}>
      <SourceList sources={evidence.sources} locale={locale} />
    </Section>
  )
}
