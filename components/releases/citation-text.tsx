import type { Day } from '#domain/edtf'
import { dayWords } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { readEnv } from '#lib/env'
import type { ReleasePart } from './release-part.ts'

type Props = Pick<ReleasePart, 'release' | 'locale'> & { today: Day }

/** What to write beside a number taken from the page: one click selects all of it. */
export function CitationText({ release, locale, today }: Props) {
  const t = translator(locale)
  const { slug, names, counts, known } = release
  const query = known ? `known=${known.day}` : ''
  const address = new URL(paths.release(locale, slug, query), readEnv().origin).href
  return (
    <>
      <p className="max-w-prose border border-line bg-panel px-3 py-2 select-all">
        {t('cite.text', {
          name: localText(names, locale)?.text ?? slug,
          date: dayWords(locale, known?.day ?? today),
          rule: counts.rule,
          version: counts.version,
          address,
        })}
      </p>
      <p className="mt-1 text-sm text-muted print:hidden">{t('cite.how')}</p>
    </>
  )
}
