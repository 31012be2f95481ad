import { z } from 'zod'
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { paths as addresses } from '#i18n/paths'
import { readEnv } from '#lib/env'
import { type ProblemStatus, problemOf, problemStatuses, problemType } from '#lib/problem'
import { eventsList } from './event-shape.ts'
import { examples } from './examples.ts'
import { facets } from './facets-shape.ts'
import {
  eventParameters,
  knownParameter,
  pageParameter,
  peopleParameters,
  releaseParameters,
} from './parameters.ts'
import { peopleList, personProfile } from './person-shape.ts'
import { problem } from './problem-shape.ts'
import { release, releasesList } from './release-shape.ts'
import { roll } from './roll-shape.ts'
import { source } from './source-shape.ts'

type Operation = {
  id: string
  summary: string
  description: string
  path?: z.ZodObject
  query?: z.ZodRawShape
  answer: z.ZodType
  /** What stands in its table, where there is one. */
  table?: string
}

const nameOf = (description: string) => z.string().meta({ description })

const operations: Readonly<Record<string, Operation>> = {
  '/people': {
    id: 'listPeople',
    summary: 'People that a filter finds',
    description: 'The parameters of the page of people, a page of answers at a time.',
    query: { ...peopleParameters, ...pageParameter },
    answer: peopleList,
    table: 'Everybody that the filter finds, in its order.',
  },
  '/people/{person}': {
    id: 'getPerson',
    summary: 'One person, with all that is published',
    description: 'An address that a person once had leads on to the one they have now.',
    path: z.object({ person: nameOf('Slug, or id.') }),
    query: knownParameter,
    answer: personProfile,
  },
  '/events': {
    id: 'listEvents',
    summary: 'Dated things about people, the latest first',
    description:
      'Events without a date come last. A vague date is found where it could be.',
    query: { ...eventParameters, ...pageParameter },
    answer: eventsList,
    table: 'All events that the filter finds, in its order.',
  },
  '/releases': {
    id: 'listMassReleases',
    summary: 'Mass releases, the latest first',
    description: 'Each with its counts by the rule `released_in`.',
    query: { ...releaseParameters, ...pageParameter },
    answer: releasesList,
    table: 'All mass releases.',
  },
  '/releases/{release}': {
    id: 'getMassRelease',
    summary: 'One mass release: figures, roll, people',
    description: 'Numbers are given side by side as sources have them.',
    path: z.object({ release: nameOf('Slug.') }),
    query: knownParameter,
    answer: release,
    table: 'The roll: every name on every published list.',
  },
  '/releases/{release}/roll': {
    id: 'getRoll',
    summary: 'The roll of one mass release by itself',
    description: 'Every name on every published list, as each list has it.',
    path: z.object({ release: nameOf('Slug.') }),
    query: knownParameter,
    answer: roll,
    table: 'The roll: every name on every published list.',
  },
  '/sources/{source}': {
    id: 'getSource',
    summary: 'One source, with what it supports and contradicts',
    description: 'Only what is public of it; confidential sources have no address.',
    path: z.object({ source: nameOf('Slug.') }),
    answer: source,
  },
  '/facets': {
    id: 'countFacets',
    summary: 'What the people of a filter can be filtered by, with counts',
    description: 'Counts agree with `page.total` of `/people` for the same filter.',
    query: peopleParameters,
    answer: facets,
  },
  '/openapi.json': {
    id: 'getOpenApi',
    summary: 'This document',
    description: 'OpenAPI 3.1, made of the schemas that shape the answers.',
    answer: z.looseObject({ openapi: z.string() }).meta({ id: 'OpenApi' }),
  },
}

const csv = z.string().meta({ description: 'UTF-8 with a byte order mark, CRLF.' })

/** Every address, with what it takes and gives. */
export function openApiDocument() {
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Habeas',
      version: '1',
      summary: 'The record of political prisoners as data',
      description:
        'Everything public, with its sources; the same for everyone, without a key. Facts may be reused under CC BY 4.0. People marked `fictional` are made up: leave them out of every count.',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: readEnv().origin + addresses.data.root }],
    paths: pathsOf(operations),
  })
}

function pathsOf(all: typeof operations): ZodOpenApiPathsObject {
  const json = Object.entries(all).map(([path, operation]) => [
    path,
    getOf(path, operation),
  ])
  const tables = Object.entries(all).flatMap(([path, operation]) =>
    operation.table ? [[`${path}.csv`, tableOf(operation)]] : [],
  )
  return Object.fromEntries([...json, ...tables])
}

function getOf(path: string, { id, summary, description, answer, ...more }: Operation) {
  const get = {
    operationId: id,
    summary,
    description,
    requestParams: parametersOf(more),
    responses: {
      200: {
        description: more.table ? `JSON; or, asked for text/csv: ${more.table}` : 'JSON',
        headers,
        content: {
          'application/json': { schema: answer },
          ...(more.table && { 'text/csv': { schema: csv } }),
        },
      },
      ...problems,
    },
    'x-examples': examples[path] ?? [],
  }
  return { get }
}

function tableOf({ id, summary, table = '', path, query = {} }: Operation) {
  const { limit: _, ...all } = query
  const get = {
    operationId: `${id}Csv`,
    summary: `${summary}, as a table`,
    description: table,
    requestParams: parametersOf({ path, query: all }),
    responses: {
      200: { description: table, headers, content: { 'text/csv': { schema: csv } } },
      ...problems,
    },
  }
  return { get }
}

function parametersOf({ path, query }: Pick<Operation, 'path' | 'query'>) {
  return { ...(path && { path }), ...(query && { query: z.object(query) }) }
}

const headers = z.object({
  ETag: z.string().optional().meta({ description: 'For `If-None-Match`.' }),
  Link: z.string().optional().meta({ description: 'RFC 8288: next, prev, alternate.' }),
  RateLimit: z.string().meta({ description: 'What is left to you, and for how long.' }),
  'RateLimit-Policy': z.string().meta({ description: 'How much there is for everyone.' }),
})

const problems = Object.fromEntries(
  problemStatuses.map((status: ProblemStatus) => [
    status,
    {
      description: problemOf(status).detail,
      content: { [problemType]: { schema: problem } },
    },
  ]),
)
