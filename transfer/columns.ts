import type { PersonRow } from '#db/queries/people-list'
import { localText } from '#i18n/local-text'
import { defaultLocale } from '#i18n/locales'
import { personLinks } from './api/addresses.ts'
import type { EventJson } from './api/events.ts'
import type { DateJson } from './api/fields.ts'
import { dateJson } from './api/fields.ts'
import type { releaseRowJson } from './api/release-json.ts'
import type { rollRows } from './api/roll-json.ts'
import type { Column } from './write-csv.ts'

type Texts = Readonly<Record<string, string>>
type Named = { slug: string; names: Texts } | null

const nameOf = (names: Texts) => localText(names, defaultLocale)?.text
const allOf = (texts: Texts | null) =>
  Object.entries(texts ?? {})
    .map(([lang, text]) => `${lang}: ${text}`)
    .join(' | ')
const slugOf = (named: Named) => named?.slug

/** A date as its text, and the days it can have been, for who has to calculate. */
function dateColumns<Row>(
  heading: string,
  on: (row: Row) => DateJson | null,
): Column<Row>[] {
  return [
    [heading, (row) => on(row)?.edtf],
    [`${heading}_earliest`, (row) => on(row)?.earliest],
    [`${heading}_latest`, (row) => on(row)?.latest],
  ]
}

// First of all whether somebody is made up: a table outlives the page that would say so.

export const peopleColumns: readonly Column<PersonRow>[] = [
  ['fictional', ({ fictional }) => fictional],
  ['id', ({ id }) => id],
  ['slug', ({ slug }) => slug],
  ['name', ({ names }) => nameOf(names)],
  ['names', ({ names }) => allOf(names)],
  ['country', ({ country }) => country],
  ['sex', ({ sex }) => sex],
  ['status', ({ status }) => status],
  ['certainty', ({ certainty }) => certainty],
  ...dateColumns<PersonRow>('since', ({ since }) => dateJson(since)),
  ['url', ({ slug }) => personLinks(slug).html],
]

export const eventColumns: readonly Column<EventJson>[] = [
  ['fictional', ({ person }) => person.fictional],
  ['id', ({ id }) => id],
  ['person_slug', ({ person }) => person.slug],
  ['person_name', ({ person }) => nameOf(person.names)],
  ['country', ({ person }) => person.country],
  ['kind', ({ kind }) => kind],
  ['state', ({ state }) => state],
  ...dateColumns<EventJson>('happened', ({ happened }) => happened),
  ['happened_verbatim', (event) => event.happened_verbatim],
  ...dateColumns<EventJson>('known', ({ known }) => known),
  ['place', ({ place }) => place],
  ['facility', ({ facility }) => slugOf(facility)],
  ['text', ({ text }) => allOf(text)],
  ['arrest_status', ({ arrest }) => arrest?.status],
  ['arrested_by', ({ arrest }) => arrest && slugOf(arrest.by)],
  ['charge_stage', ({ charge }) => charge?.stage],
  ['articles', ({ charge }) => charge?.articles.map(articleText).join('; ')],
  ['decision_type', ({ decision }) => decision?.type],
  ['decision_outcome', ({ decision }) => decision?.outcome],
  ['court', ({ decision }) => decision && slugOf(decision.court)],
  ['sentences', ({ decision }) => decision?.sentences.map(sentenceText).join('; ')],
  ['transfer_from', ({ transfer }) => transfer && slugOf(transfer.from)],
  ['transfer_to', ({ transfer }) => transfer && slugOf(transfer.to)],
  ['release_type', ({ release }) => release?.type],
  ['release_conditionality', ({ release }) => release?.conditionality],
  ['release_outcome', ({ release }) => release?.outcome],
  ['destination', ({ release }) => release?.destination],
  ['mass_release', ({ release }) => release && slugOf(release.mass_release)],
  ['died_in_custody', ({ death }) => death?.in_custody],
  ['sources', ({ sources }) => sources.join('; ')],
  ['url', ({ links }) => links.html],
]

type Decision = NonNullable<EventJson['decision']>
type Charge = NonNullable<EventJson['charge']>

const articleText = ({ jurisdiction, code, article, part }: Charge['articles'][number]) =>
  [jurisdiction, code, article, part].filter(Boolean).join(' ')

function sentenceText({ kind, term, money, currency }: Decision['sentences'][number]) {
  return [kind, term, money, currency].filter((one) => one !== null).join(' ')
}

type Release = ReturnType<typeof releaseRowJson>

export const releaseColumns: readonly Column<Release>[] = [
  ['fictional', ({ fictional }) => fictional],
  ['id', ({ id }) => id],
  ['slug', ({ slug }) => slug],
  ['name', ({ names }) => nameOf(names)],
  ['names', ({ names }) => allOf(names)],
  ['country', ({ country }) => country],
  ...dateColumns<Release>('happened', ({ happened }) => happened),
  ['status', ({ status }) => status],
  ['announced_least', ({ counts }) => counts.announced_least],
  ['announced_most', ({ counts }) => counts.announced_most],
  ['named', ({ counts }) => counts.named],
  ['matched', ({ counts }) => counts.matched],
  ['verified', ({ counts }) => counts.verified],
  ['refuted', ({ counts }) => counts.refuted],
  ['withheld', ({ counts }) => counts.withheld],
  ['url', ({ links }) => links.html],
]

type Entry = ReturnType<typeof rollRows>[number]

export const rollColumns: readonly Column<Entry>[] = [
  ['fictional', ({ release }) => release.fictional],
  ['id', ({ id }) => id],
  ['release', ({ release }) => release.slug],
  ['as_published', (entry) => entry.as_published],
  ['lang', ({ lang }) => lang],
  ['match', ({ match }) => match],
  ['person_id', ({ person }) => person?.id],
  ['person_slug', ({ person }) => person?.slug],
  ['person_name', ({ person }) => person && nameOf(person.names)],
  ['release_state', ({ state }) => state],
  ...dateColumns<Entry>('known', ({ known }) => known),
  ['known_on', (entry) => entry.known_on],
  ['note', ({ note }) => allOf(note)],
  ['sources', ({ sources }) => sources.join('; ')],
]
