type Parameter = { name: string; type: string; description: string }

export type Endpoint = {
  path: string
  /** To link to it within the page. */
  id: string
  summary: string
  description: string
  parameters: Parameter[]
  /** The schema of its answer; null where that is a table. */
  answer: string | null
  table: boolean
  examples: string[]
}

export type Schema = {
  name: string
  type: string
  description: string
  fields: (Parameter & { required: boolean })[]
}

/** The OpenAPI document as far as it is drawn; texts are English in every locale. */
export type ApiReference = {
  /** Where the whole document is. */
  document: string
  endpoints: Endpoint[]
  schemas: Schema[]
  problems: { status: number; title: string; detail: string }[]
  limits: { requests: number; tables: number; minutes: number }
}

export const schemaId = (name: string) => `schema-${name}`
