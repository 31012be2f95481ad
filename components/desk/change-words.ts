import type { Labels } from '#db/queries/desk-labels'
import { parseEdtf } from '#domain/edtf'
import { referencedTables, type Stored } from '#domain/revision'
import { dateWords } from '#i18n/format'
import { localText } from '#i18n/local-text'
import { optionalMessage, translator } from '#i18n/messages'
import { countryWords, languageWords } from '#i18n/names'

type Place = { locale: string; table: string; column: string; labels: Labels }

/** A stored value as people say it: words of a list, a date, the name of what an id means. */
export function storedWords(
  { locale, table, column, labels }: Place,
  value: Stored,
): string {
  const t = translator(locale)
  if (value === null || value === '') return t('desk.form.empty')
  const text = String(value)
  if (column.endsWith('_id'))
    return labelWords(locale, labels[`${referencedTables[column]}/${value}`]) ?? text
  if (flags.has(column)) return t(value === 1 ? 'desk.form.yes' : 'desk.form.no')
  if (column.endsWith('_on')) return edtfWords(locale, text)
  if (countryColumns.has(column)) return countryWords(locale, text)
  if (column === 'lang') return languageWords(locale, text)
  if (isJson(column, text)) return jsonWords(locale, column, text) ?? text
  const list = vocabularyOf[`${table}.${column}`] ?? vocabularyOf[column]
  return (list && optionalMessage(locale, `words.${list}.${text}`, anyone)) ?? text
}

const isJson = (column: string, text: string) =>
  text.startsWith('{') || column === 'destinations'

/** Countries, what was understood of an entry, or else text by language. */
function jsonWords(locale: string, column: string, text: string): string | undefined {
  const value = readJson(text)
  if (Array.isArray(value))
    return value.map((code) => countryWords(locale, code)).join(', ')
  return column === 'reading' ? value?.name : value && localText(value, locale)?.text
}

/** A name as published may begin with a brace, too. */
function readJson(text: string): string[] | Record<string, string> | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function labelWords(locale: string, label: Labels[string] | undefined) {
  return typeof label === 'object' ? localText(label, locale)?.text : label
}

/** A date of EDTF as people say it; anything else as it stands. */
export function edtfWords(locale: string, text: string): string {
  const date = parseEdtf(text)
  return date.ok ? dateWords(locale, date.value) : text
}

/** What some words ask for, where nothing is known of it. */
const anyone = { sex: 'unknown', country: 'none', n: '…' }

const flags = new Set([
  'fictional',
  'confidential',
  'in_absentia',
  'names_judges',
  'in_custody',
])
const countryColumns = new Set(['country', 'destination'])

const vocabularyOf: Record<string, string> = {
  publication_level: 'publicationLevel',
  sex: 'sex',
  occupation: 'occupation',
  conditionality: 'conditionality',
  documents: 'documentState',
  regime: 'regime',
  stage: 'chargeStage',
  stance: 'stance',
  confidence: 'confidence',
  reliability: 'reliability',
  match_state: 'matchState',
  counts: 'figureCount',
  qualifier: 'figureQualifier',
  field: 'claimField',
  scheme: 'nameScheme',
  category: 'designationCategory',
  reason: 'withholdingReason',
  question: 'consentQuestion',
  answer: 'consentAnswer',
  said_by: 'consentSpeaker',
  licence: 'photoLicence',
  identity_how: 'identityCheck',
  consent: 'photoConsent',
  'field_limits.field': 'limitField',
  'field_limits.level': 'limitLevel',
  'field_limits.kind': 'limitKind',
  'level_reasons.level': 'publicationLevel',
  'erasures.basis': 'erasureBasis',
  'names.kind': 'nameKind',
  'events.kind': 'eventKind',
  'events.state': 'eventState',
  'claims.state': 'claimState',
  'arrests.status': 'custodyStatus',
  'sentences.kind': 'sentenceKind',
  'sources.kind': 'sourceKind',
  'releases.type': 'releaseType',
  'releases.outcome': 'releaseOutcome',
  'decisions.type': 'decisionType',
  'decisions.outcome': 'decisionOutcome',
  'designations.status': 'designationStatus',
  'mass_releases.status': 'massReleaseStatus',
  'mass_releases.release_type': 'releaseType',
  'mass_releases.outcome': 'releaseOutcome',
}
