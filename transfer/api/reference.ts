import { paths } from '#i18n/paths'
import { problemOf, problemStatuses } from '#lib/problem'
import { policies } from '#lib/rate-policies'
import { openApiDocument } from './openapi.ts'
import { fieldsOf, type JsonSchema, referredTo, typeOf } from './schema-words.ts'

type Parameter = { name: string; in: string; description?: string; schema: JsonSchema }
type Content = Record<string, { schema: JsonSchema }>
type Operation = {
  summary: string
  description: string
  parameters?: Parameter[]
  responses: Record<string, { description: string; content?: Content }>
  'x-examples'?: string[]
}

/** The OpenAPI document as a page can draw it: the same words, for people. */
export function apiReference() {
  const document = openApiDocument()
  const operations = Object.entries(document.paths ?? {}) as unknown as [
    string,
    { get: Operation },
  ][]
  const schemas = (document.components?.schemas ?? {}) as Record<string, JsonSchema>
  return {
    document: paths.data.openapi(),
    endpoints: operations.map(([path, { get }]) => endpointOf(path, get)),
    schemas: Object.entries(schemas)
      .map(([name, schema]) => ({
        name,
        description: schema.description ?? '',
        type: typeOf(schema),
        fields: fieldsOf(schema),
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    problems: problemStatuses.map((status) => {
      const { title, detail } = problemOf(status)
      return { status, title, detail }
    }),
    limits: {
      requests: policies.any.quota,
      tables: policies.csv.quota,
      minutes: policies.any.windowMs / 60_000,
    },
  }
}

function endpointOf(path: string, operation: Operation) {
  const { summary, description, parameters = [], responses } = operation
  const answer = responses[200]?.content?.['application/json']?.schema
  return {
    path: paths.data.root + path,
    id: `get${path.replaceAll(/[^a-z]+/g, '-')}`.replace(/-$/, ''),
    summary,
    description,
    parameters: parameters.map(({ name, schema, description }) => ({
      name,
      type: typeOf(schema),
      description: description ?? schema.description ?? '',
    })),
    answer: answer ? (referredTo(answer) ?? null) : null,
    table: answer === undefined,
    examples: (operation['x-examples'] ?? []).map((example) => paths.data.root + example),
  }
}
