import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import * as shape from './shape.ts'

/** Everything the project ships about real people, read from the files beside this one. */
export function seedFiles() {
  return {
    sources: read('sources.json', z.array(shape.source)),
    organisations: read('organisations.json', z.array(shape.organisation)),
    courts: read('courts.json', z.array(shape.court)),
    facilities: read('facilities.json', z.array(shape.facility)),
    articles: read('articles.json', z.array(shape.article)),
    cases: read('cases.json', z.array(shape.proceeding)),
    people: [
      ...readFolder('people', shape.person),
      ...read('named-people.json', z.array(shape.person)),
    ],
    massReleases: readFolder('releases', shape.massRelease),
  }
}

export type SeedFiles = ReturnType<typeof seedFiles>

function readFolder<Shape extends z.ZodType>(folder: string, fileShape: Shape) {
  const names = readdirSync(new URL(`${folder}/`, import.meta.url))
  return names.sort().map((name) => read(`${folder}/${name}`, fileShape))
}

function read<Shape extends z.ZodType>(path: string, fileShape: Shape): z.output<Shape> {
  const content: unknown = JSON.parse(
    readFileSync(new URL(path, import.meta.url), 'utf8'),
  )
  const parsed = fileShape.safeParse(content)
  if (!parsed.success) throw new Error(`seed/${path}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
