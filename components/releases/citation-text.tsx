import { CiteThis } from '#components/sources/cite-this'
import type { Day } from '#domain/edtf'
import { dayWords } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { readEnv } from '#lib/env'
import type { ReleasePart } from './release-part.ts'

type Props = Pick<ReleasePart, 'release' | 'locale'> & { today: Day }

/** What to write beside a number taken from the page. */
export function CitationText({ release, locale, today }: Props) {
  const { slug, names, counts, known } = release
  const query = known ? `known=${known.day}` : ''
  const text = translator(locale)('cite.text', {
    name: localText(names, locale)?.text ?? slug,
    date: dayWords(locale, known?.day ?? today),
    rule: counts.rule,
    version: counts.version,
    address: new URL(paths.release(locale, slug, query), readEnv().origin).href,
  })
  return <CiteThis locale={locale} text={text} />
}
