import { PublicPage } from '#components/layout/public-page'
import { DataTable } from '#components/ui/data-table'
import { Empty } from '#components/ui/empty'
import { InLanguage } from '#components/ui/in-language'
import type { SourceRow } from '#db/queries/sources'
import { dateWords } from '#i18n/format'
import { translator } from '#i18n/messages'
import { languageWords } from '#i18n/names'
import { numberWords } from '#i18n/numbers'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'

type Props = { locale: string; sources: readonly SourceRow[] }

export function SourcesPage({ locale, sources }: Props) {
  const t = translator(locale)
  return (
    <PublicPage locale={locale} to={paths.sources}>
      <h1 className="text-3xl">{t('sources.title')}</h1>
      <p className="mt-2 mb-4 max-w-prose">
        {t('sources.intro', { count: sources.length })}
      </p>
      {sources.length === 0 ? (
        <Empty>{t('sources.none')}</Empty>
      ) : (
        <DataTable
          caption={t('sources.title')}
          rows={sources}
          keyOf={(source) => source.id}
          columns={[
            {
              heading: t('sources.publisher'),
              breaks: true,
              card: 'bare',
              cell: ({ slug, publisher }) => (
                <a href={paths.source(locale, slug)}>{publisher}</a>
              ),
            },
            {
              heading: t('sources.document'),
              breaks: true,
              cell: ({ title, lang }) =>
                title ? (
                  <InLanguage text={title} lang={lang} locale={locale} />
                ) : (
                  t('sources.untitled')
                ),
            },
            {
              heading: t('sources.published'),
              cell: ({ on }) => (
                <span className="whitespace-nowrap">
                  {on ? dateWords(locale, on) : t('dates.unknown')}
                </span>
              ),
            },
            {
              heading: t('ui.language'),
              cell: ({ lang }) => (lang ? languageWords(locale, lang) : t('ui.unknown')),
            },
            {
              heading: t('sources.kind'),
              cell: ({ kind }) => words(locale, 'sourceKind', kind),
            },
            {
              heading: t('sources.says'),
              cell: ({ claims }) => numberWords(locale, claims),
            },
          ]}
        />
      )}
    </PublicPage>
  )
}
