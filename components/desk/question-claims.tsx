import { EdtfDate } from '#components/dates/edtf-date'
import { ClaimValue } from '#components/sources/claim-value'
import { Badge } from '#components/ui/badge'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import { InLanguage } from '#components/ui/in-language'
import type { OpenQuestion, QuestionClaim } from '#db/queries/questions'
import { claimedDate } from '#domain/claim-groups'
import { dateWords } from '#i18n/format'
import { defaultLocale } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'
import { claimWords } from './claim-words.ts'
import { SourceName } from './source-name.tsx'

type Props = { locale: string; open: OpenQuestion }

/** Every claim beside the others, with what its weight depends on. */
export function QuestionClaims({ locale, open }: Props) {
  const t = translator(locale)
  if (open.claims.length === 0) return <Empty>{t('desk.claims.noSource')}</Empty>
  return (
    <DataTable<QuestionClaim>
      caption={t('desk.claims.table')}
      rows={open.claims}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: t('desk.claims.says'),
          breaks: true,
          cell: (claim) => <Said locale={locale} claim={claim} open={open} />,
        },
        {
          heading: t('desk.fields.source'),
          breaks: true,
          cell: (claim) => <Source locale={locale} claim={claim} />,
        },
        {
          heading: t('desk.claims.weight'),
          cell: (claim) => weightWords(locale, claim),
        },
        {
          heading: t('desk.claims.published'),
          narrow: true,
          cell: ({ source }) => <EdtfDate date={source?.on ?? null} locale={locale} />,
        },
        {
          heading: t('desk.claims.state'),
          cell: (claim) => (
            <a
              href={paths.desk.claim(locale, claim.id)}
              aria-label={`${words(locale, 'claimState', claim.state)}. ${t('desk.claims.edit', { what: claimWords(locale, claim) })}`}
            >
              {words(locale, 'claimState', claim.state)}
            </a>
          ),
        },
      ]}
    />
  )
}

type ClaimProps = { locale: string; claim: QuestionClaim }

/** The date or the words; of a dated value the words of the source too. */
function Said({ locale, claim, open }: ClaimProps & { open: OpenQuestion }) {
  const { value, lang, stance, locator, attribution } = claim
  const isChosen = open.decision?.claimId === claim.id
  const date = claimedDate(claim)
  const hasWords =
    date !== null && value !== null && value !== dateWords(defaultLocale, date)
  return (
    <>
      <ClaimValue claim={claim} locale={locale} />{' '}
      {stance === 'contradicts' && <Badge>{words(locale, 'stance', stance)}</Badge>}{' '}
      {isChosen && <Badge>{words(locale, 'adjudicationOutcome', 'chosen')}</Badge>}
      {hasWords && (
        <span className="block text-sm">
          <InLanguage text={value} lang={lang} locale={locale} />
        </span>
      )}
      {(attribution || locator) && (
        <span className="block text-sm text-muted">
          {[attribution, locator].filter(Boolean).join(' · ')}
        </span>
      )}
    </>
  )
}

function Source({ locale, claim: { source } }: ClaimProps) {
  const t = translator(locale)
  if (!source) return t('desk.claims.compiler')
  return (
    <>
      <SourceName source={source} />
      {source.confidential === 1 && ` (${t('desk.claims.confidential')})`}
    </>
  )
}

/** What kind of source it is, how reliable, and how sure the editor was of the claim. */
function weightWords(locale: string, { source, confidence }: QuestionClaim): string {
  return [
    source && words(locale, 'sourceKind', source.kind),
    source && words(locale, 'reliability', source.reliability),
    confidence !== 'not_stated' && words(locale, 'confidence', confidence),
  ]
    .filter(Boolean)
    .join(' · ')
}
