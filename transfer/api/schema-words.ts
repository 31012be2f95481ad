/** As much of JSON Schema as our own document uses. */
export type JsonSchema = {
  $ref?: string
  type?: string
  format?: string
  const?: unknown
  enum?: unknown[]
  description?: string
  items?: JsonSchema
  anyOf?: JsonSchema[]
  allOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: JsonSchema | boolean
}

/** The component that a schema is a reference to. */
export const referredTo = ({ $ref, allOf }: JsonSchema): string | undefined =>
  $ref?.split('/').at(-1) ?? (allOf?.[0] && referredTo(allOf[0]))

/** `Date or null`, `Event[]`, `female | male`: a type in as few words as it takes. */
export function typeOf(schema: JsonSchema): string {
  const { type, format, items, anyOf, additionalProperties: values } = schema
  const name = referredTo(schema)
  if (name) return name
  if (anyOf) return anyOf.map(typeOf).join(' | ')
  if (schema.enum) return schema.enum.map(String).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (type === 'array') return `${within(items ?? {})}[]`
  if (schema.properties) return 'object'
  if (typeof values === 'object') return `{ [name]: ${typeOf(values)} }`
  return format ? `${type} (${format})` : (type ?? 'anything')
}

function within(schema: JsonSchema) {
  const text = typeOf(schema)
  return text.includes(' ') ? `(${text})` : text
}

export type Field = { name: string; type: string; required: boolean; description: string }

/** The fields of an object and of the objects in it: `birth.date.value`, `roll[].id`. */
export function fieldsOf(schema: JsonSchema, before = ''): Field[] {
  const { properties = {}, required = [] } = schema
  return Object.entries(properties).flatMap(([key, value]) => {
    const name = before + key
    const field = {
      name,
      type: typeOf(value),
      required: required.includes(key),
      description: value.description ?? '',
    }
    return [field, ...nestedOf(value, name)]
  })
}

/** Components have a place of their own. */
function nestedOf(schema: JsonSchema, name: string): Field[] {
  if (referredTo(schema)) return []
  if (schema.anyOf) return schema.anyOf.flatMap((one) => nestedOf(one, name))
  if (schema.items) return nestedOf(schema.items, `${name}[]`)
  return fieldsOf(schema, `${name}.`)
}
