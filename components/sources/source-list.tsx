import { InLanguage } from '#components/ui/in-language'
import { dateWords } from '#i18n/format'
import { htmlLang } from '#i18n/locales'
import { translator } from '#i18n/messages'
import { languageWords } from '#i18n/names'
import { paths } from '#i18n/paths'
import { anchorOf } from './citation.tsx'
import type { NumberedSource } from './evidence.tsx'

type Props = { sources: readonly NumberedSource[]; locale: string }

/** The documents a page rests on, oldest first, with their numbers. */
export function SourceList({ sources, locale }: Props) {
  return (
    <ol className="gap-x-10 text-sm lg:columns-2">
      {sources.map((source) => (
        <li
          key={source.id}
          id={anchorOf(source)}
          className="mb-2 flex break-inside-avoid gap-2"
        >
          <span className="min-w-8 text-muted">[{source.number}]</span>
          <SourceLine source={source} locale={locale} />
        </li>
      ))}
    </ol>
  )
}

function SourceLine({ source, locale }: { source: NumberedSource; locale: string }) {
  const { publisher, title, url, archivedUrl, on, lang } = source
  const t = translator(locale)
  const foreign = lang && lang !== htmlLang(locale)
  return (
    <p className="min-w-0">
      <a href={paths.source(locale, source.slug)}>{publisher}</a>
      {title && (
        <>
          {': '}
          <InLanguage text={title} lang={lang} locale={locale} />
        </>
      )}
      {on && <>, {dateWords(locale, on)}</>}
      {foreign && <span className="text-muted"> ({languageWords(locale, lang)})</span>}
      {url && <Elsewhere href={url} words={t('claims.original')} />}
      {archivedUrl && <Elsewhere href={archivedUrl} words={t('ui.archivedCopy')} />}
    </p>
  )
}

function Elsewhere({ href, words }: { href: string; words: string }) {
  return (
    <>
      {' · '}
      <a href={href} rel="noreferrer nofollow external">
        {words}
      </a>
    </>
  )
}
