import { ReadableStream } from 'node:stream/web'
import type { z } from 'zod'
import { type Problem, problemOf, problemType } from '#lib/problem'

/** What a route of the API has to say: JSON of a shape, rows of a table, or neither. */
export type Answer =
  | { kind: 'json'; shape: z.ZodType; value: unknown }
  | { kind: 'csv'; name: string; lines: AsyncIterable<Buffer> }
  | { kind: 'moved'; to: string }
  | { kind: 'problem'; problem: Problem }

export const json = <Shape extends z.ZodType>(
  shape: Shape,
  value: z.input<Shape>,
): Answer => ({ kind: 'json', shape, value })

export const notThere: Answer = { kind: 'problem', problem: problemOf(404) }

/** The query of an address, without what was left empty. */
export function queryOf(address: string): URLSearchParams {
  const { searchParams } = new URL(address, 'http://localhost')
  return new URLSearchParams([...searchParams].filter(([, value]) => value !== ''))
}

/** Only what the shape names gets out, and nothing else that a query may have brought. */
export function respond(answer: Answer): Response {
  switch (answer.kind) {
    case 'json':
      return jsonResponse(answer)
    case 'problem':
      return body(answer.problem, problemType, { status: answer.problem.status })
    case 'moved':
      return new Response(null, { status: 308, headers: { Location: answer.to } })
    case 'csv':
      return csvResponse(answer)
  }
}

function jsonResponse({ shape, value }: Extract<Answer, { kind: 'json' }>) {
  const shaped = shape.parse(value)
  return body(shaped, 'application/json; charset=utf-8', { headers: linkHeader(shaped) })
}

/** RFC 8288, for who pages without reading the body. */
function linkHeader(shaped: unknown): Record<string, string> {
  const { links } = shaped as { links?: Record<string, string | null> }
  const given = [
    ['next', links?.next],
    ['prev', links?.previous],
    ['alternate', links?.html, 'text/html'],
    ['alternate', links?.csv, 'text/csv'],
  ] as const
  const lines = given.flatMap(([rel, to, type]) =>
    to ? [`<${to}>; rel="${rel}"${type ? `; type="${type}"` : ''}`] : [],
  )
  return lines.length > 0 ? { Link: lines.join(', ') } : {}
}

function body(value: unknown, type: string, init: ResponseInit) {
  const headers = { ...init.headers, 'Content-Type': type }
  return new Response(JSON.stringify(value), { ...init, headers })
}

function csvResponse({ name, lines }: Extract<Answer, { kind: 'csv' }>) {
  return new Response(ReadableStream.from(lines) as BodyInit, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
}
