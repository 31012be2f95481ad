import { z } from 'zod'
import { custodyStatuses } from '#domain/custody'
import { chargeStages, decisionOutcomes, decisionTypes } from '#domain/decision'
import { eventKinds } from '#domain/event'
import { publicEventStates } from '#domain/event-filter'
import {
  conditionalities,
  documentStates,
  releaseOutcomes,
  releaseTypes,
} from '#domain/release'
import { regimes, sentenceKinds } from '#domain/sentence'
import {
  country,
  date,
  fictional,
  id,
  itemLinks,
  listLinks,
  named,
  page,
  slug,
  sources,
  texts,
} from './fields.ts'
import { citedSource } from './source-shape.ts'

const article = z
  .object({
    jurisdiction: z.string(),
    code: z.string(),
    article: z.string(),
    part: z.string().meta({ description: 'Empty where the source names no part.' }),
    titles: texts.nullable(),
  })
  .meta({ id: 'Article', description: 'A provision of a code.' })

const duration = (description: string) =>
  z
    .string()
    .nullable()
    .meta({ description: `${description} ISO 8601: \`P4Y6M\`.` })

const sentence = z
  .object({
    id: id(),
    kind: z.enum(sentenceKinds),
    term: duration('How long.'),
    suspended_term: duration('How much of it is suspended.'),
    money: z.int().nullable(),
    currency: z.string().nullable(),
    regime: z.enum(regimes).nullable(),
    sources,
  })
  .meta({ id: 'Sentence', description: 'One punishment inside a decision.' })

const details = {
  arrest: z.object({ status: z.enum(custodyStatuses), by: named.nullable() }).nullable(),
  charge: z
    .object({ stage: z.enum(chargeStages), articles: z.array(article) })
    .nullable(),
  decision: z
    .object({
      type: z.enum(decisionTypes),
      outcome: z.enum(decisionOutcomes),
      in_absentia: z.boolean(),
      judges: z.string().nullable(),
      court: named.nullable(),
      sentences: z.array(sentence),
    })
    .nullable(),
  transfer: z.object({ from: named.nullable(), to: named.nullable() }).nullable(),
  release: z
    .object({
      type: z.enum(releaseTypes),
      conditionality: z.enum(conditionalities),
      outcome: z.enum(releaseOutcomes),
      destination: country().nullable(),
      documents: z.enum(documentStates),
      mass_release: named.nullable(),
    })
    .nullable(),
  death: z
    .object({
      in_custody: z.boolean(),
      official_cause: z.string().nullable(),
      reported_cause: z.string().nullable(),
    })
    .nullable(),
}

const common = {
  id: id(),
  kind: z.enum(eventKinds).meta({
    description: 'The kinds `arrest` to `death` have details of their own, below.',
  }),
  state: z.enum(publicEventStates).meta({
    description: 'A refuted event is kept and has no effect on status or counts.',
  }),
  happened: date.nullable().meta({ description: 'Null where no source dates it.' }),
  happened_verbatim: z
    .string()
    .nullable()
    .meta({ description: 'What the source wrote, where that differs.' }),
  known: date.nullable().meta({ description: 'When it became publicly known.' }),
  place: z.string().nullable(),
  facility: named.nullable(),
  case_id: z.int().nullable(),
  text: texts.nullable(),
  ...details,
  sources,
  contradicted_by: sources,
}

export const personEvent = z
  .object(common)
  .meta({ id: 'PersonEvent', description: 'One dated thing about the person.' })

export const event = z
  .object({
    person: z.object({
      id: id(),
      slug: slug(),
      names: texts,
      country: country(),
      fictional: fictional(),
    }),
    ...common,
    links: itemLinks,
  })
  .meta({ id: 'Event', description: 'One dated thing about one person.' })

export const eventsList = z
  .object({
    data: z.array(event),
    sources: z.array(citedSource),
    page,
    links: listLinks,
  })
  .meta({ id: 'EventsList' })
