import { z } from 'zod'
import { caseKinds, partyRoles } from '#domain/case'
import { certainties, custodyStatuses, spanEnds } from '#domain/custody'
import { designationCategories, designationStatuses } from '#domain/designation'
import { matchStates } from '#domain/mass-release'
import { nameKinds, nameSchemes } from '#domain/name'
import { occupations, sexes } from '#domain/person'
import { claim, claimDecision } from './claim-shape.ts'
import { personEvent } from './event-shape.ts'
import {
  country,
  date,
  day,
  fictional,
  id,
  itemLinks,
  listOf,
  named,
  slug,
  sources,
  texts,
} from './fields.ts'
import { photo } from './photo-shape.ts'
import { citedSource } from './source-shape.ts'

const standing = {
  status: z.enum(custodyStatuses).meta({
    description: 'Where the last known event leaves the person; derived, never typed in.',
  }),
  certainty: z.enum(certainties).meta({
    description:
      '`confirmed` rests on a verified event, `believed` on a reported one or on an inference.',
  }),
  since: date
    .nullable()
    .meta({ description: 'Since when; null where nothing dates it.' }),
}

export const personSummary = z
  .object({
    id: id(),
    slug: slug(),
    names: texts,
    fictional: fictional(),
    country: country(),
    sex: z.enum(sexes),
    ...standing,
    links: itemLinks,
  })
  .meta({ id: 'PersonSummary', description: 'A person as lists have them.' })

export const peopleList = listOf(personSummary).meta({ id: 'PeopleList' })

const name = z
  .object({
    id: id(),
    text: z.string(),
    lang: z.string().meta({ description: 'BCP 47.' }),
    script: z.string().meta({ description: 'ISO 15924.' }),
    kind: z.enum(nameKinds),
    scheme: z.enum(nameSchemes).nullable(),
    sources,
  })
  .meta({ id: 'Name', description: 'One name as one body spells it.' })

const span = z
  .object({
    status: z.enum(custodyStatuses),
    certainty: z.enum(certainties),
    from: date.nullable(),
    to: date.nullable(),
    end: z.enum(spanEnds).meta({
      description:
        'An end that nobody has reported is `unknown`, which is not `ongoing`.',
    }),
    facility: texts.nullable(),
    behind_bars: z.boolean().meta({ description: 'Counted by the rule `behind_bars`.' }),
    deprived_of_liberty: z
      .boolean()
      .meta({ description: 'Counted by the rule `deprived_of_liberty_wide`.' }),
    began_by: z.int().nullable().meta({ description: 'The event that began it.' }),
    ended_by: z.int().nullable().meta({ description: 'The event that ended it.' }),
  })
  .meta({ id: 'CustodySpan', description: 'A stretch of one status in one facility.' })

const caseOfPerson = z
  .object({
    id: id(),
    slug: slug(),
    kind: z.enum(caseKinds),
    names: texts,
    jurisdiction: country(),
    number: z.string().nullable(),
    role: z.enum(partyRoles),
    others: z
      .array(z.object({ slug: slug(), names: texts, role: z.enum(partyRoles) }))
      .meta({ description: 'The other people in the same case.' }),
  })
  .meta({ id: 'Case' })

const designation = z
  .object({
    id: id(),
    body: z.object({ names: texts }),
    category: z.enum(designationCategories),
    status: z.enum(designationStatuses),
    on: date.nullable(),
    ended: date.nullable(),
    end_reason: texts.nullable(),
    sources,
  })
  .meta({ id: 'Designation', description: 'What a named body found; never our finding.' })

const listed = z
  .object({
    id: id(),
    release: named.meta({ id: 'NamedRelease', description: 'The mass release.' }),
    on: date.nullable(),
    as_published: z.string(),
    lang: z.string(),
    match: z.enum(matchStates),
    note: texts.nullable(),
    sources,
  })
  .meta({ id: 'ListedName', description: 'The name on a published list of a release.' })

const valued = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ ...shape, sources })

export const personProfile = z
  .object({
    data: z
      .object({
        id: id(),
        slug: slug(),
        fictional: fictional(),
        known_on: day().nullable().meta({
          description: 'The day as known on which this was asked for; null for now.',
        }),
        display_names: texts,
        names: z.array(name),
        sex: valued({ value: z.enum(sexes) }),
        country: valued({ value: country() }).meta({
          description: 'The country whose authorities hold or held the person.',
        }),
        birth: z.object({
          date: valued({ value: date.nullable() }),
          place: valued({ value: z.string().nullable() }),
        }),
        citizenships: z.array(valued({ value: country() })),
        occupations: z.array(valued({ value: z.enum(occupations) })),
        summary: texts.nullable(),
        standing: z.object({
          ...standing,
          end: z.enum(spanEnds),
          behind_bars: z.boolean(),
          deprived_of_liberty: z.boolean(),
          last_confirmed_held: day().nullable(),
        }),
        custody: z.array(span),
        events: z.array(personEvent),
        cases: z.array(caseOfPerson),
        designations: z.array(designation),
        listed_in_releases: z.array(listed),
        photos: z.array(photo),
        claims: z
          .array(claim)
          .meta({ description: 'What each source says, word for word.' }),
        decisions: z.array(claimDecision),
      })
      .meta({ id: 'Person' }),
    sources: z.array(citedSource),
    links: itemLinks,
  })
  .meta({ id: 'PersonProfile' })
