import { z } from 'zod'
import { caseKinds, partyRoles } from '#domain/case'
import { facilityKinds } from '#domain/facility'
import {
  figureCounts,
  figureQualifiers,
  massReleaseStatuses,
  matchStates,
} from '#domain/mass-release'
import { nameKinds, nameSchemes } from '#domain/name'
import { organisationKinds } from '#domain/organisation'
import { occupations, sexes } from '#domain/person'
import {
  conditionalities,
  documentStates,
  releaseOutcomes,
  releaseTypes,
} from '#domain/release'
import { reliabilities, sourceKinds } from '#domain/source'
import { adjudication, claim } from './claim-shape.ts'
import { event } from './event-shape.ts'
import { edtf, localText, slug } from './fields.ts'

/** What a file of `seed/` may say; a key that is not here is a mistake in the file. */
export const source = z.strictObject({
  slug,
  publisher: z.string(),
  title: z.string().nullable(),
  url: z.url().nullable(),
  published: edtf.nullable(),
  lang: z.string(),
  kind: z.enum(sourceKinds),
  reliability: z.enum(reliabilities).default('unknown'),
  note: z.string().optional(),
})

const named = { slug, names: localText, country: z.string().length(2) }

export const organisation = z.strictObject({ ...named, kind: z.enum(organisationKinds) })

export const court = z.strictObject(named)

export const facility = z.strictObject({
  ...named,
  kind: z.enum(facilityKinds),
  number: z.string(),
  region: z.string().optional(),
})

/** Named in the other files as `361(3)`. */
export const article = z.strictObject({
  jurisdiction: z.string().length(2),
  code: z.string(),
  article: z.string(),
  part: z.string().default(''),
  titles: localText.optional(),
})

export const proceeding = z.strictObject({
  slug,
  kind: z.enum(caseKinds),
  names: localText,
  jurisdiction: z.string().length(2),
  parties: z.array(z.strictObject({ person: slug, role: z.enum(partyRoles) })),
})

const name = z.strictObject({
  text: z.string(),
  lang: z.string(),
  script: z.enum(['Latn', 'Cyrl']),
  kind: z.enum(nameKinds),
  scheme: z.enum(nameSchemes).optional(),
  /** Sources in which the name is spelled so. */
  sources: z.array(slug).default([]),
})

export const person = z.strictObject({
  slug,
  country: z.string().length(2),
  sex: z.enum(sexes).default('unknown'),
  birthOn: edtf.optional(),
  birthPlace: z.string().optional(),
  citizenships: z.array(z.string().length(2)).default([]),
  occupations: z.array(z.enum(occupations)).default([]),
  summary: localText.optional(),
  names: z.array(name).min(1),
  claims: z.array(claim).default([]),
  adjudications: z.array(adjudication).default([]),
  events: z.array(event).min(1),
})

const figure = z.strictObject({
  counts: z.enum(figureCounts),
  value: z.int().min(0),
  qualifier: z.enum(figureQualifiers).default('exactly'),
  country: z.string().length(2).optional(),
  verbatim: z.string(),
  note: localText.optional(),
  source: slug,
  asOf: edtf.optional(),
})

const rollEntry = z.strictObject({
  text: z.string(),
  lang: z.string(),
  source: slug,
  match: z.enum(matchStates),
  person: slug.optional(),
  note: localText.optional(),
})

export const massRelease = z.strictObject({
  ...named,
  on: edtf,
  announcedBy: slug.optional(),
  legalAct: localText.optional(),
  reasons: localText.optional(),
  summary: localText,
  status: z.enum(massReleaseStatuses),
  /** What all its releases have in common, where a source or the heading says so. */
  destinations: z.array(z.string().length(2)).optional(),
  releaseType: z.enum(releaseTypes).optional(),
  conditionality: z.enum(conditionalities).optional(),
  outcome: z.enum(releaseOutcomes).optional(),
  documents: z.enum(documentStates).optional(),
  reconciliation: localText.optional(),
  figures: z.array(figure).default([]),
  roll: z.array(rollEntry).default([]),
  claims: z.array(claim).default([]),
  adjudications: z.array(adjudication).default([]),
})

export type Person = z.infer<typeof person>
export type MassRelease = z.infer<typeof massRelease>
