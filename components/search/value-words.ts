import type { FacetLabel } from '#db/facets/tokens'
import type { FacetLabels } from '#db/facets/values'
import { parseEdtf } from '#domain/edtf'
import { unknown } from '#domain/facet'
import type { FilterPart } from '#domain/filter-parts'
import { articleWords } from '#i18n/articles'
import { dateWords } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { type MessageKey, translator } from '#i18n/messages'
import { countryWords } from '#i18n/names'
import type { Vocabulary } from '#i18n/vocabularies'
import { words } from '#i18n/words'

/** What a value is called; `lang` where `text` is in another language than the page. */
export type ValueWords = { before?: string; text: string; lang?: string | null }

type Asked = { locale: string; value: string; label: FacetLabel | undefined }
type Words = (asked: Asked) => ValueWords

// A part of the filter without its words does not compile.
const wordsOf: Record<FilterPart, Words> = {
  status: inVocabulary('custodyStatus'),
  on: date,
  held: ({ locale, value }) => said(locale, `rules.${value}.name`),
  country,
  citizenship: country,
  sex: inVocabulary('sex'),
  age: inVocabulary('ageBand'),
  occupation: inVocabulary('occupation'),
  article,
  case: named,
  court: named,
  judge: named,
  facility: named,
  designation: finding,
  arrestedFrom: date,
  arrestedTo: date,
  releasedFrom: date,
  releasedTo: date,
  release: inVocabulary('releaseType'),
  condition: inVocabulary('conditionality'),
  massRelease: named,
  sentence: inVocabulary('sentenceKind'),
  length: inVocabulary('lengthBand'),
  verified: ({ locale, value }) => said(locale, `ui.${value}`),
  known: date,
  newsBefore: date,
  match: ({ locale, value }) => said(locale, `people.match.${value}`),
}

const ownUnknown: readonly FilterPart[] = ['status', 'sex', 'age', 'condition', 'length']

/** The words for one value of a filter, as readers of the page know it. */
export function valueWords(
  part: FilterPart,
  { locale, value, labels }: { locale: string; value: string; labels: FacetLabels },
): ValueWords {
  if (value === unknown && isRecorded(part)) return said(locale, 'ui.notRecorded')
  const label = part in labels ? labels[part as keyof FacetLabels][value] : undefined
  return wordsOf[part]({ locale, value, label })
}

/** Whether `unknown` means that the record has nothing, and is no value of the record. */
const isRecorded = (part: FilterPart) =>
  !ownUnknown.includes(part) && part !== 'sentence' && part !== 'release'

const said = (locale: string, key: string): ValueWords => ({
  text: translator(locale)(key as MessageKey),
})

function inVocabulary(name: Vocabulary): Words {
  return ({ locale, value }) => ({ text: words(locale, name, value as never) })
}

function date({ locale, value }: Asked): ValueWords {
  const parsed = parseEdtf(value)
  return { text: parsed.ok ? dateWords(locale, parsed.value) : value }
}

function country({ locale, value }: Asked): ValueWords {
  return { text: countryWords(locale, value) }
}

function named({ locale, value, label }: Asked): ValueWords {
  return localText(label?.names ?? null, locale) ?? { text: value }
}

function article({ locale, value, label }: Asked): ValueWords {
  if (!label?.article) return { text: value }
  const number = articleWords(locale, label.article)
  const title = localText(label.names, locale)
  return title ? { before: `${number}: `, ...title } : { text: number }
}

/** Under its body a finding needs no more than its state. */
function finding({ locale, value, label }: Asked): ValueWords {
  if (!label?.state) return { text: value }
  const body = localText(label.names, locale)?.text ?? value
  return { text: `${body}: ${words(locale, 'designationState', label.state)}` }
}
