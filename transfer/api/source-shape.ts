import { z } from 'zod'
import { claimFields, claimSubjects, stances } from '#domain/claim'
import { eventKinds } from '#domain/event'
import { publicEventStates } from '#domain/event-filter'
import { figureCounts, figureQualifiers, matchStates } from '#domain/mass-release'
import { reliabilities, sourceKinds } from '#domain/source'
import { country, date, id, itemLinks, named, slug } from './fields.ts'

const document = {
  slug: slug(),
  publisher: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  archived_url: z.string().nullable(),
  published: date.nullable(),
  lang: z.string().nullable(),
  kind: z.enum(sourceKinds),
}

export const citedSource = z
  .object({ ...document, links: itemLinks })
  .meta({ id: 'CitedSource', description: 'A document that the answer rests on.' })

const who = named
  .nullable()
  .meta({ id: 'NamedOrNull', description: 'Whom or which release it is about.' })

export const source = z
  .object({
    data: z
      .object({
        id: id(),
        ...document,
        reliability: z.enum(reliabilities),
        note: z.string().nullable(),
        claims: z.array(
          z.object({
            id: id(),
            subject: z.enum(claimSubjects),
            field: z.enum(claimFields).nullable(),
            value: z.string().nullable(),
            date: date.nullable(),
            lang: z.string().nullable(),
            stance: z.enum(stances),
            event: z
              .object({
                kind: z.enum(eventKinds),
                state: z.enum(publicEventStates),
                happened: date.nullable(),
              })
              .nullable(),
            person: who,
            release: who,
          }),
        ),
        figures: z.array(
          z.object({
            id: id(),
            counts: z.enum(figureCounts),
            value: z.int(),
            qualifier: z.enum(figureQualifiers),
            country: country().nullable(),
            verbatim: z.string().nullable(),
            release: named,
          }),
        ),
        names: z
          .array(
            z.object({
              id: id(),
              as_published: z.string(),
              lang: z.string(),
              match: z.enum(matchStates),
              release: named,
              person: who,
            }),
          )
          .meta({ description: 'The names on this list of a mass release.' }),
        longest_list: z.int().meta({
          description: 'A list of so many things above may go on beyond what is given.',
        }),
      })
      .meta({ id: 'Source' }),
    links: itemLinks,
  })
  .meta({ id: 'SourceAnswer' })
