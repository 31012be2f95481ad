import { randomUUID } from 'node:crypto'
import { type Problem, type ProblemStatus, problemOf, problemType } from '#lib/problem'
import { type Captured, capture, type Handler } from '#server/capture'
import { requestHeaders } from '#server/documents'
import { type Entry, makeEntry } from '#server/entry'
import { caching, type HeaderList, type Headers } from '#server/headers'
import type { Log } from '#server/log'

type Options = { handler: Handler; origin: string; headers: Headers; log: Log }

/** What else of a request makes another answer. */
export const dataVary = 'Accept'

/** Turns an address of the API into the finished answer: data, or a problem as RFC 9457 has it. */
export function createDataAnswers({ handler, origin, headers, log }: Options) {
  const asked = requestHeaders(origin)

  async function render(path: string): Promise<Entry> {
    const request = { method: 'GET', path, headers: asked }
    return answerOf(path, await capture(handler, request))
  }

  /** Hidden and absent get the same bytes, as pages do, and nothing of Next comes through. */
  function answerOf(path: string, captured: Captured): Entry {
    const { status } = captured
    if (status === 404) return problemEntry(problemOf(404))
    if (status === 400 && isJson(captured))
      return entryOf(captured, headers.data(caching.error))
    const { location } = captured.headers
    if (status === 308 && location) return moved(String(location))
    if (status !== 200 || !isJson(captured)) return failure(path, { status })
    return entryOf(captured, [...headers.data(caching.document), ...linkOf(captured)])
  }

  function entryOf(captured: Captured, list: HeaderList) {
    const { status, body: bytes } = captured
    const lasting = status === 200
    return makeEntry({
      ...{ status, headers: list, type: typeOf(captured), bytes, lasting },
      vary: dataVary,
    })
  }

  function moved(location: string) {
    return makeEntry({
      status: 308,
      headers: [...headers.data(caching.document), 'Location', location],
      type: 'application/json',
      bytes: Buffer.alloc(0),
      vary: dataVary,
    })
  }

  function problemEntry(problem: Problem, more: HeaderList = []): Entry {
    const cache = problem.status === 404 ? caching.error : caching.never
    return makeEntry({
      status: problem.status,
      headers: [...headers.data(cache), ...more],
      type: problemType,
      bytes: Buffer.from(JSON.stringify(problem)),
      vary: dataVary,
    })
  }

  /** With a number that the log has too. */
  function failure(path: string, cause: object, status: 500 | 503 = 500): Entry {
    const reference = randomUUID().slice(0, 8)
    const where = path.split('?', 1)[0]
    log.error({ ...cause, reference, path: where }, 'no data could be made')
    const again = status === 503 ? ['Retry-After', '5'] : []
    return problemEntry(problemOf(status, { reference }), again)
  }

  const refusal = (status: ProblemStatus, more: HeaderList = []) =>
    problemEntry(problemOf(status), more)

  return { render, answerOf, failure, refusal, asked }
}

export type DataAnswers = ReturnType<typeof createDataAnswers>

const typeOf = ({ headers }: Captured) => String(headers['content-type'] ?? '')
const isJson = (captured: Captured) =>
  /^application\/(?:problem\+)?json\b/.test(typeOf(captured))

function linkOf({ headers }: Captured): HeaderList {
  const links = headers.link
  return links === undefined ? [] : ['Link', [links].flat().join(', ')]
}
