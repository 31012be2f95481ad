import { z } from 'zod'
import { publicEventStates } from '#domain/event-filter'
import { date, day, fictional, itemLinks, slug, texts } from './fields.ts'
import { releaseCounts, rollEntry } from './release-shape.ts'
import { citedSource } from './source-shape.ts'

const entry = rollEntry
  .extend({
    known: date.nullable().meta({ description: 'When the list was published.' }),
    state: z
      .enum(publicEventStates)
      .nullable()
      .meta({ description: 'Where the release of this person stands in this record.' }),
  })
  .meta({ id: 'RollLine', description: 'One name on one published list.' })

/** A roll by itself, for who needs nothing else of a mass release. */
export const roll = z
  .object({
    release: z
      .object({ slug: slug(), names: texts, fictional: fictional(), links: itemLinks })
      .meta({ id: 'MassReleaseNamed' }),
    known_on: day().nullable(),
    counts: releaseCounts,
    data: z.array(entry),
    not_dated: z.int().meta({
      description: 'Entries left out, for nothing says whether they were known that day.',
    }),
    sources: z.array(citedSource),
    links: itemLinks,
  })
  .meta({ id: 'RollAnswer' })
