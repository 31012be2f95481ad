import type { Point } from './points.ts'

/** What stands on one side of the stroke of an EDTF interval, or alone. */
export type Side = {
  point: Point
  decade: boolean
  uncertain: boolean
  approximate: boolean
}

/** `open` is an end known to be open, `unknown` one that nobody reported. */
export type Edge = Side | 'open' | 'unknown'

const shape = /^(\d{3}[\dX])(?:-(\d\d|XX))?(?:-(\d\d|XX))?([~?%]?)$/

/** The two edges of an interval, the one side of a plain date; undefined for what has neither. */
export function readEdges(text: string): Edge[] | undefined {
  const edges = text.split('/').map(readEdge)
  return edges.length <= 2 && edges.every((edge) => edge !== undefined)
    ? edges
    : undefined
}

function readEdge(text: string): Edge | undefined {
  if (text === '..') return 'open'
  if (text === '') return 'unknown'
  const [, year, month, day, doubt] = shape.exec(text) ?? []
  if (!year || Number(month) > 12) return undefined
  return {
    point: toPoint(year, known(month), known(day)),
    decade: year.endsWith('X'),
    uncertain: doubt === '?' || doubt === '%',
    approximate: doubt === '~' || doubt === '%',
  }
}

function known(part: string | undefined) {
  return part && part !== 'XX' ? Number(part) : undefined
}

function toPoint(text: string, month?: number, day?: number): Point {
  const year = Number(text.replace('X', '0'))
  if (month === undefined) return { year }
  return day === undefined ? { year, month } : { year, month, day }
}
