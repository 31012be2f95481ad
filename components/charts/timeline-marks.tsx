import type { Edtf } from '#domain/edtf'
import type { EventKind, EventState } from '#domain/event'
import { box, type Frame, laneAt, point } from './timeline-frame.ts'
import { type Lane, laneFor } from './timeline-shape.ts'

export type Marked = {
  id: number
  kind: EventKind
  state: EventState
  on: Edtf | null
  /** What it is and when, shown where a pointer rests on it. */
  words: string
}

/** Events as marks; one known only to a month or a year is a blur as wide as that. */
export function Marks({ frame, events }: { frame: Frame; events: readonly Marked[] }) {
  return events.map(
    (event) => event.on && <Mark key={event.id} {...{ frame, event, on: event.on }} />,
  )
}

function Mark({ frame, event, on }: { frame: Frame; event: Marked; on: Edtf }) {
  const lane = laneFor(event.kind)
  const from = frame.scale.at(on.earliest)
  const to = frame.scale.at(on.latest)
  const across = laneAt(frame, lane)
  if (on.earliest === on.latest)
    return (
      <Shape
        lane={lane}
        at={point(frame, from, across)}
        refuted={event.state === 'refuted'}
      >
        {event.words}
      </Shape>
    )
  const wide = Math.max(to - from, 14)
  const middle = (from + to) / 2
  const blur = { from: middle - wide / 2, to: middle + wide / 2 }
  return (
    <rect
      {...box(frame, blur, { at: across - 6, thickness: 12 })}
      fill={`url(#${frame.name}-soft)`}
    >
      <title>{event.words}</title>
    </rect>
  )
}

const outlines: Record<Lane, string> = {
  custody: 'M-5.5 0A5.5 5.5 0 1 0 5.5 0A5.5 5.5 0 1 0 -5.5 0Z',
  proceedings: 'M0 -6.5L6.5 0L0 6.5L-6.5 0Z',
  treatment: 'M-5 -5H5V5H-5Z',
  contact: 'M0 -6L6 5H-6Z',
  other: 'M-1.5 -6H1.5V6H-1.5Z',
}

type ShapeProps = {
  lane: Lane
  at: { x: number; y: number }
  /** What did not happen is drawn hollow. */
  refuted?: boolean
  children?: string
}

export function Shape({ lane, at, refuted, children }: ShapeProps) {
  return (
    <path
      d={outlines[lane]}
      transform={`translate(${at.x} ${at.y})`}
      fill={refuted ? 'none' : 'currentColor'}
      stroke="currentColor"
      strokeDasharray={refuted ? '2 2' : undefined}
    >
      {children && <title>{children}</title>}
    </path>
  )
}
