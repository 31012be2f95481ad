import { z } from 'zod'
import { custodyStatuses } from '#domain/custody'
import { publicEventStates } from '#domain/event-filter'
import {
  figureCounts,
  figureQualifiers,
  massReleaseStatuses,
  matchStates,
} from '#domain/mass-release'
import {
  conditionalities,
  documentStates,
  releaseOutcomes,
  releaseTypes,
} from '#domain/release'
import { claim, claimDecision } from './claim-shape.ts'
import {
  country,
  date,
  day,
  fictional,
  id,
  itemLinks,
  listOf,
  slug,
  sources,
  texts,
} from './fields.ts'
import { citedSource } from './source-shape.ts'

export const releaseCounts = z
  .object({
    rule: z.literal('released_in'),
    version: z.int(),
    announced_least: z.int().nullable(),
    announced_most: z.int().nullable(),
    named: z.int().meta({ description: 'Different people on the published lists.' }),
    matched: z.int().meta({ description: 'Those of them found in this record.' }),
    verified: z.int(),
    refuted: z.int(),
    withheld: z.int().meta({ description: 'Entries published without a name.' }),
  })
  .meta({ id: 'ReleaseCounts', description: 'By the counting rule `released_in`.' })

const common = {
  id: id(),
  slug: slug(),
  names: texts,
  fictional: fictional(),
  country: country(),
  happened: date.nullable(),
  status: z.enum(massReleaseStatuses),
  counts: releaseCounts,
}

export const releaseSummary = z
  .object({ ...common, links: itemLinks })
  .meta({ id: 'MassReleaseSummary' })

export const releasesList = listOf(releaseSummary).meta({ id: 'MassReleasesList' })

const person = z
  .object({ id: id(), slug: slug(), names: texts })
  .meta({ id: 'PersonNamed' })

const figure = z
  .object({
    id: id(),
    counts: z.enum(figureCounts),
    value: z.int(),
    qualifier: z.enum(figureQualifiers),
    country: country().nullable(),
    as_of: date.nullable(),
    verbatim: z.string().nullable(),
    note: texts.nullable(),
    sources,
  })
  .meta({ id: 'Figure', description: 'A number from one source.' })

export const rollEntry = z
  .object({
    id: id(),
    as_published: z.string(),
    lang: z.string(),
    match: z.enum(matchStates),
    person: person.nullable(),
    note: texts.nullable(),
    sources,
  })
  .meta({ id: 'RollEntry', description: 'One name on one published list.' })

const released = z
  .object({
    event_id: id(),
    person,
    state: z.enum(publicEventStates),
    known: date.nullable(),
    type: z.enum(releaseTypes),
    conditionality: z.enum(conditionalities),
    outcome: z.enum(releaseOutcomes),
    destination: country().nullable(),
    status_now: z.enum(custodyStatuses),
    sources,
  })
  .meta({ id: 'ReleasedPerson', description: 'Whose release this record counts to it.' })

const inCommon = z
  .object({
    type: z.enum(releaseTypes).nullable(),
    conditionality: z.enum(conditionalities).nullable(),
    outcome: z.enum(releaseOutcomes).nullable(),
    documents: z.enum(documentStates).nullable(),
  })
  .meta({ id: 'InCommon', description: 'What all its releases have in common.' })

export const release = z
  .object({
    data: z
      .object({
        ...common,
        known_on: day().nullable().meta({
          description: 'The day as known on which this was asked for; null for now.',
        }),
        announced_by: texts.nullable(),
        legal_act: texts.nullable(),
        reasons: texts.nullable(),
        summary: texts.nullable(),
        reconciliation: texts.nullable().meta({
          description: 'How the numbers came out, once it is closed.',
        }),
        destinations: z.array(country()).nullable(),
        in_common: inCommon,
        sources,
        figures: z.array(figure),
        roll: z.array(rollEntry),
        released: z.array(released),
        claims: z.array(claim),
        decisions: z.array(claimDecision),
      })
      .meta({ id: 'MassRelease' }),
    sources: z.array(citedSource),
    links: itemLinks,
  })
  .meta({ id: 'MassReleaseAnswer' })
