import { z } from 'zod'
import { custodyStatuses } from '#domain/custody'
import { chargeStages, decisionOutcomes, decisionTypes } from '#domain/decision'
import { eventStates, plainEventKinds } from '#domain/event'
import { conditionalities, releaseOutcomes, releaseTypes } from '#domain/release'
import { regimes, sentenceKinds } from '#domain/sentence'
import { adjudication, claim } from './claim-shape.ts'
import { edtf, localText, slug } from './fields.ts'

const claimed = {
  claims: z.array(claim).min(1),
  adjudications: z.array(adjudication).default([]),
}

const common = {
  /** Unique within the person; the id of the row is made from it. */
  key: slug,
  on: edtf.optional(),
  onVerbatim: z.string().optional(),
  knownOn: edtf.optional(),
  place: z.string().optional(),
  facility: slug.optional(),
  case: slug.optional(),
  text: localText.optional(),
  state: z.enum(eventStates).default('reported'),
  position: z.int().default(0),
  ...claimed,
}

const arrest = z.strictObject({
  kind: z.literal('arrest'),
  ...common,
  status: z.enum(custodyStatuses),
  organisation: slug.optional(),
})

const charge = z.strictObject({
  kind: z.literal('charge'),
  ...common,
  stage: z.enum(chargeStages),
  articles: z.array(z.string()).min(1),
})

const sentence = z.strictObject({
  kind: z.enum(sentenceKinds),
  term: z.string().optional(),
  money: z.int().optional(),
  regime: z.enum(regimes).optional(),
  ...claimed,
})

const decision = z.strictObject({
  kind: z.literal('decision'),
  ...common,
  type: z.enum(decisionTypes),
  outcome: z.enum(decisionOutcomes),
  court: slug.optional(),
  judges: z.string().optional(),
  namesJudges: z.boolean().default(false),
  sentences: z.array(sentence).default([]),
})

const transfer = z.strictObject({
  kind: z.literal('transfer'),
  ...common,
  from: slug.optional(),
  to: slug,
})

const release = z.strictObject({
  kind: z.literal('release'),
  ...common,
  type: z.enum(releaseTypes),
  conditionality: z.enum(conditionalities).default('unknown'),
  outcome: z.enum(releaseOutcomes).default('unknown'),
  destination: z.string().length(2).optional(),
  massRelease: slug.optional(),
})

const plain = z.strictObject({ kind: z.enum(plainEventKinds), ...common })

export const event = z.discriminatedUnion('kind', [
  arrest,
  charge,
  decision,
  transfer,
  release,
  plain,
])

export type Event = z.infer<typeof event>
