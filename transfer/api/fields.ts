import { z } from 'zod'
import type { Edtf } from '#domain/edtf'

const said = <Schema extends z.ZodType>(schema: Schema, description: string) =>
  schema.meta({ description })

export const id = () =>
  said(z.int().min(1), 'Stays the same for ever, and tells nothing of others.')
export const slug = () => said(z.string(), 'What names it in addresses.')
export const country = () => said(z.string().length(2), 'ISO 3166-1 alpha-2.')
export const day = () => said(z.iso.date(), 'A civil day, in no time zone.')
export const fictional = () =>
  said(z.boolean(), 'True of people made up to try out the software: never count them.')

export const date = z
  .object({
    edtf: said(z.string(), 'EDTF level 1, as exact as the sources are: `2020-09~`.'),
    earliest: said(z.iso.date(), 'The first day it can be.'),
    latest: said(z.iso.date(), 'The last day it can be.'),
  })
  .meta({
    id: 'Date',
    description:
      'A date that keeps its doubt. `0001-01-01` and `9999-12-31` stand for an open or unknown end.',
  })

export const texts = z.record(z.string(), z.string()).meta({
  id: 'Texts',
  description:
    'The same words by language (BCP 47 tag); no language is sure to be there. In longer texts `[[slug]]` after a sentence names the source of it.',
})

export const sources = z.array(z.string()).meta({
  id: 'SourceIds',
  description:
    'Slugs of the sources that support this value, or where none speaks of the value alone, the row or the person that it belongs to.',
})

export const named = z
  .object({ slug: slug(), names: texts })
  .meta({ id: 'Named', description: 'A place or a body, by its names.' })

const address = (description: string) => said(z.url(), description)

export const itemLinks = z
  .object({
    self: address('This, as data.'),
    html: address('The page for readers, in English.'),
    csv: address('Its list as a table.').optional(),
  })
  .meta({ id: 'Links' })

export const listLinks = z
  .object({
    self: address('This page of the list, in its canonical form.'),
    html: address('The same list for readers, in English.').optional(),
    csv: address('The whole list as a table, every page of it.').optional(),
    next: address('The next page.').nullable(),
    previous: address(
      'The page before; only where a list can be read backwards.',
    ).nullable(),
  })
  .meta({ id: 'ListLinks' })

export const page = z
  .object({
    total: said(z.int(), 'How many there are on all pages together.'),
    limit: said(z.int(), 'How many a page has at most.'),
    next: said(z.string(), 'For `after`, to have the next page.').nullable(),
  })
  .meta({ id: 'Page' })

/** What every answer with many things in it looks like. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ data: z.array(item), page, links: listLinks })

export type DateJson = z.output<typeof date>

export function dateJson(on: Edtf): DateJson
export function dateJson(on: Edtf | null): DateJson | null
export function dateJson(on: Edtf | null): DateJson | null {
  return on && { edtf: on.text, earliest: on.earliest, latest: on.latest }
}
