import { Empty } from '#components/ui/empty'
import { type OpenQuestion, openQuestions } from '#domain/still-open'
import { translator } from '#i18n/messages'
import { numberRangeWords, numberWords } from '#i18n/numbers'
import type { ReleasePart } from './release-part.ts'

/** What nobody has established yet, said as plainly as what has been. */
export function StillOpen({ release, locale }: Pick<ReleasePart, 'release' | 'locale'>) {
  const questions = openQuestions(release)
  if (questions.length === 0) return <Empty>{translator(locale)('open.nothing')}</Empty>
  return (
    <ul className="list-disc space-y-1 ps-5">
      {questions.map((question) => (
        <li key={question.kind}>{openWords(locale, question)}</li>
      ))}
    </ul>
  )
}

function openWords(locale: string, question: OpenQuestion) {
  const t = translator(locale)
  if (question.kind === 'no_number') return t('open.no_number')
  if (!('least' in question)) return t(`open.${question.kind}`, { count: question.count })
  const { kind, least, most, named } = question
  return t(`open.${kind}`, {
    count: most,
    range: numberRangeWords(locale, least, most),
    named: numberWords(locale, named),
  })
}
