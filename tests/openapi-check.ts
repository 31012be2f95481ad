import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { invariant } from '#lib/invariant'
import { openApiDocument } from '#transfer/api/openapi'

type Media = { schema?: object }
type Operation = { responses?: Record<string, { content?: Record<string, Media> }> }

export const document = openApiDocument()
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(document, 'api')

const compiled = new Map<string, ValidateFunction>()

/** What is wrong with an answer, by the document; nothing if all is well. */
export async function mistakesIn(path: string, answer: Response) {
  const pattern = patternOf(path)
  const [type = ''] = (answer.headers.get('Content-Type') ?? '').split(';')
  const { get } = (document.paths?.[pattern] ?? {}) as { get?: Operation }
  const media = get?.responses?.[answer.status]?.content?.[type]
  if (!media) return [`${pattern} is not said to answer ${answer.status} ${type}`]
  if (type === 'text/csv') return (await answer.text()) ? [] : ['there is no table']
  const validate = validatorFor([
    pattern,
    'get',
    'responses',
    String(answer.status),
    type,
  ])
  if (validate(await answer.json())) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message}`,
  )
}

function patternOf(path: string) {
  const { pathname } = new URL(path, 'http://localhost')
  const known = Object.keys(document.paths ?? {})
  const matching = known.filter((pattern) =>
    new RegExp(`^${pattern.replaceAll('.', '\\.').replace(/\{\w+\}/, '[^/]+')}$`).test(
      pathname,
    ),
  )
  const pattern = matching.toSorted((a, b) => b.length - a.length)[0]
  invariant(pattern, `${path} is in the document`)
  return pattern
}

function validatorFor([pattern = '', get, responses, status, type = '']: string[]) {
  const parts = ['paths', pattern, get, responses, status, 'content', type, 'schema']
  const pointer = parts.map((part = '') =>
    part.replaceAll('~', '~0').replaceAll('/', '~1'),
  )
  const ref = `api#/${pointer.map(encodeURIComponent).join('/')}`
  const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref })
  compiled.set(ref, validate)
  return validate
}
