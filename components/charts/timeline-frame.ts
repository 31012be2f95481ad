import type { DayScale } from './scale.ts'
import type { Lane } from './timeline-shape.ts'

/** A chart that runs across the page, or down it on a phone; ids are its own. */
export type Frame = {
  name: 'wide' | 'tall'
  scale: DayScale
  lanes: readonly Lane[]
}

type Across = { at: number; thickness: number }

/** Across the direction of time: where the band lies, how thick, and each lane beside it. */
const measures = {
  wide: { band: { at: 8, thickness: 26 }, lane: 22 },
  tall: { band: { at: 8, thickness: 40 }, lane: 42 },
} as const

export function bandAcross({ name }: Frame): Across {
  return measures[name].band
}

/** The middle of a lane. */
export function laneAt(frame: Frame, lane: Lane) {
  return lanesAt(frame) + (frame.lanes.indexOf(lane) + 0.5) * measures[frame.name].lane
}

export function thickness(frame: Frame) {
  return lanesAt(frame) + frame.lanes.length * measures[frame.name].lane + 4
}

function lanesAt({ name }: Frame) {
  const { at, thickness: band } = measures[name].band
  return at + band + 8
}

/** A box by its days and its place across them, whichever way time runs. */
export function box(
  { name }: Frame,
  along: { from: number; to: number },
  across: Across,
) {
  const length = Math.max(0, Math.round((along.to - along.from) * 10) / 10)
  return name === 'wide'
    ? { x: along.from, y: across.at, width: length, height: across.thickness }
    : { x: across.at, y: along.from, width: across.thickness, height: length }
}

export function point({ name }: Frame, along: number, across: number) {
  return name === 'wide' ? { x: along, y: across } : { x: across, y: along }
}
