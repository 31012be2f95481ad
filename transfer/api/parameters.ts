import { z } from 'zod'
import { heldRules } from '#domain/counting'
import { custodyStatuses } from '#domain/custody'
import { eventKinds } from '#domain/event'
import { type EventField, publicEventStates } from '#domain/event-filter'
import { ageBands, lengthBands, yesOrNo } from '#domain/facet'
import { type FilterField, matches, sorts } from '#domain/filter-fields'
import { occupations, sexes } from '#domain/person'
import { conditionalities, releaseTypes } from '#domain/release'
import { sentenceKinds } from '#domain/sentence'
import { mostOnPage, usualOnPage } from './strict.ts'

const said = (schema: z.ZodType, description: string) =>
  schema.optional().meta({ description })
const many = (schema: z.ZodType, description: string) =>
  said(z.array(schema), `${description} As often as wanted: any of them will do.`)

const country = z.string().regex(/^[A-Z]{2}$/)
const orUnknown = (list: readonly string[]) => z.enum([...list, 'unknown'])
const name = z.string().regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/)
const day = z.iso.date()
const date = z.string().regex(/^\d{4}(-\d{2}){0,2}$/)
const facet = 'As `/facets` gives it.'
const vague = 'A year, a month or a day; `match` says how vague dates are taken.'

const limit = said(
  z.int().min(1).max(mostOnPage),
  `How many on a page; ${usualOnPage} unless told.`,
)
const after = said(z.string(), 'The `page.next` of an answer, to have the page after it.')

/** A filter that is not described does not compile. */
export const peopleParameters = {
  q: said(z.string(), 'A name in any spelling and script.'),
  status: many(z.enum(custodyStatuses), 'Custody status, on the day `on` or else now.'),
  on: said(day, 'The day that `status` and `held` are asked for.'),
  known: said(day, 'As known on which day they are; `on` is that day too unless given.'),
  held: said(z.enum(heldRules), 'Held on the day `on`, by one of the counting rules.'),
  country: many(country, 'Whose authorities hold or held the person; ISO 3166-1.'),
  citizenship: many(
    z.union([country, z.literal('unknown')]),
    'ISO 3166-1, or `unknown`.',
  ),
  sex: many(z.enum(sexes), 'As recorded.'),
  age: many(z.enum(ageBands), 'Age at the first arrest.'),
  occupation: many(orUnknown(occupations), 'Occupation.'),
  article: many(name, `Article that was charged. ${facet}`),
  case: many(name, `Slug of a case. ${facet}`),
  court: many(name, `Slug of a court. ${facet}`),
  judge: many(name, `A judge, where published. ${facet}`),
  facility: many(name, `Slug of a place of detention. ${facet}`),
  designation: many(z.string(), `Slug of a body and what it found. ${facet}`),
  arrested_from: said(date, `Arrested then or later. ${vague}`),
  arrested_to: said(date, `Arrested then or earlier. ${vague}`),
  released_from: said(date, `Released then or later. ${vague}`),
  released_to: said(date, `Released then or earlier. ${vague}`),
  release: many(z.enum(releaseTypes), 'Type of a release.'),
  condition: many(z.enum(conditionalities), 'Condition of a release.'),
  mass_release: many(name, `Slug of a mass release. ${facet}`),
  sentence: many(z.enum(sentenceKinds), 'Kind of a sentence.'),
  length: many(z.enum(lengthBands), 'Length of the longest imprisonment decided.'),
  verified: many(z.enum(yesOrNo), 'Whether a release is verified.'),
  news_before: said(day, 'Of whom nothing was known after that day.'),
  match: said(z.enum(matches), 'Whether vague dates have to match, or only could.'),
  sort: said(z.enum(sorts), 'The order; `relevance` only with `q`.'),
  after,
  before: said(z.string(), 'As `after`, for the page before.'),
} satisfies Record<FilterField, z.ZodType>

export const eventParameters = {
  kind: many(z.enum(eventKinds), 'Kind of event.'),
  state: many(z.enum(publicEventStates), 'Where the event stands.'),
  country: many(country, "The person's country; ISO 3166-1."),
  person: many(name, 'Slug of a person.'),
  happened_from: said(date, 'Could have happened then or later; a year, month or day.'),
  happened_to: said(date, 'Could have happened then or earlier.'),
  known_from: said(date, 'Became known then or later.'),
  known_to: said(date, 'Became known then or earlier.'),
  after,
} satisfies Record<EventField, z.ZodType>

export const releaseParameters = { after }

/** Of one thing that can be asked for as it was known on a day. */
export const knownParameter = {
  known: said(day, 'Only what was surely known that day; a whole day, up to today.'),
}

export const pageParameter = { limit }
