import { Fragment } from 'react'
import { localText } from '#i18n/local-text'
import { htmlLang } from '#i18n/locales'
import { Citation } from './citation.tsx'
import type { Evidence, NumberedSource } from './evidence.tsx'

type Props = {
  texts: Readonly<Record<string, string>> | null
  locale: string
  evidence: Evidence
}

/** Paragraphs of our own, each sentence followed by the numbers of its sources. */
export function CitedText({ texts, locale, evidence }: Props) {
  const found = localText(texts, locale)
  if (!found) return null
  const lang = found.lang === htmlLang(locale) ? undefined : found.lang
  return (
    <div lang={lang} className="max-w-prose space-y-3">
      {found.text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>
          <Sentences text={paragraph} evidence={evidence} />
        </p>
      ))}
    </div>
  )
}

/** Splitting on a captured group leaves text at even places and slugs at odd ones. */
function Sentences({ text, evidence }: { text: string; evidence: Evidence }) {
  const parts = text.split(/\s*\[\[([\w-]+)\]\]/)
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
    <Fragment key={index}>
      {index % 2 === 0 ? part : <Mark source={evidence.sourceNamed(part)} />}
    </Fragment>
  ))
}

function Mark({ source }: { source: NumberedSource | undefined }) {
  if (!source) return null
  return (
    <>
      {' '}
      <Citation source={source} />
    </>
  )
}
