import type { MatchWords } from '#browser/match-words'
import { certainties, custodyStatuses } from '#domain/custody'
import { publicReasons } from '#domain/list-lookup'
import { piles } from '#domain/match-candidate'
import { sexes } from '#domain/person'
import { conditionalities } from '#domain/release'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { words } from '#i18n/words'

const says = [
  'loading',
  'ready',
  'failed',
  'working',
  'done',
  'nothing',
  'copied',
  'notCopied',
  'cleared',
] as const
const columns = [
  'line',
  'list',
  'result',
  'person',
  'foundAs',
  'status',
  'born',
  'sure',
  'for',
  'against',
  'profile',
] as const

/** Left for the script to fill in. */
const places = Object.fromEntries(
  [
    'n',
    'done',
    'of',
    'clear',
    'to_decide',
    'unknown',
    'year',
    'lines',
    'asked',
    'known',
  ].map((name) => [name, `{${name}}`]),
)

/** Every word that the script of the page may need, in the language of the page. */
export function matchWords(locale: string): MatchWords {
  const t = translator(locale)
  const status = (name: (typeof custodyStatuses)[number]) =>
    table(sexes, (sex) => words(locale, 'custodyStatus', name, { sex }))
  const condition = (name: (typeof conditionalities)[number]) =>
    table(sexes, (sex) => words(locale, 'conditionality', name, { sex }))
  return {
    says: table(says, (name) => t(`match.says.${name}`, places)),
    piles: table(piles, (pile) => t(`match.piles.${pile}`)),
    status: table(custodyStatuses, status),
    condition: table(conditionalities, condition),
    certainty: table(certainties, (name) => words(locale, 'certainty', name)),
    born: t('match.born', places),
    together: t('match.together', places),
    unread: t('match.unread', places),
    sure: table(['good', 'fair', 'poor'], (name) => t(`match.sure.${name}`)),
    reasons: table(publicReasons, (name) => t(`match.reasons.${name}`, places)),
    columns: columns.map((name) => t(`match.columns.${name}`)),
    profile: paths.person(locale, '{slug}'),
  }
}

function table<Name extends string, Value>(
  names: readonly Name[],
  made: (name: Name) => Value,
) {
  return Object.fromEntries(names.map((name) => [name, made(name)])) as Record<
    Name,
    Value
  >
}
