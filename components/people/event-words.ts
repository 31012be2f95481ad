import type { ProfileEvent } from '#db/queries/person-events'
import type { Sex } from '#domain/person'
import { termWords } from '#i18n/numbers'
import { releaseHeading, releaseParts } from '#i18n/release-words'
import { words } from '#i18n/words'

/** What an event is, as exactly as it is recorded: "Verdict: convicted". */
export function eventWords(locale: string, event: ProfileEvent, sex: Sex): string {
  const { charge, decision, release } = event
  if (charge) return words(locale, 'chargeStage', charge.stage, { sex })
  if (decision) {
    const type = words(locale, 'decisionType', decision.type)
    if (decision.outcome === 'unknown') return type
    return `${type}: ${words(locale, 'decisionOutcome', decision.outcome, { sex })}`
  }
  const kind = words(locale, 'eventKind', event.kind, { sex })
  if (!release) return kind
  return [releaseHeading(locale, release), ...releaseParts(locale, release, sex)].join(
    ' · ',
  )
}

type Sentence = ProfileEvent['sentences'][number]

/** "Imprisonment: 4 years 6 months, strict regime" */
export function sentenceParts(locale: string, sentence: Sentence): string[] {
  const { kind, term, suspendedTerm, regime } = sentence
  return [
    words(locale, 'sentenceKind', kind),
    term && termWords(locale, term),
    suspendedTerm &&
      `${words(locale, 'sentenceKind', 'suspended')}: ${termWords(locale, suspendedTerm)}`,
    regime && regime !== 'unknown' && words(locale, 'regime', regime),
  ].filter(isSaid)
}

const isSaid = (part: string | false | null): part is string => Boolean(part)
