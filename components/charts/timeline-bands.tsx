import { Fragment } from 'react'
import type { CustodySpan } from '#domain/custody'
import type { Day } from '#domain/edtf'
import { bandAcross, box, type Frame, point } from './timeline-frame.ts'
import { type Fill, fillFor } from './timeline-shape.ts'

type Span = Pick<CustodySpan, 'position' | 'status' | 'from' | 'to' | 'end'>

/** Custody as bands: their ends fade as far as the dates are vague. */
export function Bands({
  frame,
  spans,
  today,
}: {
  frame: Frame
  spans: readonly Span[]
  today: Day
}) {
  return spans.map((span) => {
    const fill = fillFor(span.status)
    if (!fill) return null
    return (
      <Fragment key={span.position}>
        <Band frame={frame} fill={fill} edges={edgesOf(span, frame, today)} />
        {span.end === 'ongoing' && <Onward frame={frame} at={frame.scale.at(today)} />}
      </Fragment>
    )
  })
}

/** Held perhaps from `start`, surely from `sureFrom` to `sureTo`, at most until `stop`. */
type Edges = { start: number; sureFrom: number; sureTo: number; stop: number }

function edgesOf({ from, to, end }: Span, { scale }: Frame, today: Day): Edges {
  const sureFrom = scale.at(from?.latest ?? today)
  const known = { start: from ? scale.at(from.earliest) : 0, sureFrom }
  if (to) return { ...known, sureTo: scale.at(to.earliest), stop: scale.at(to.latest) }
  const now = scale.at(today)
  return { ...known, sureTo: end === 'ongoing' ? now : sureFrom, stop: now }
}

function Band({ frame, fill, edges }: { frame: Frame; fill: Fill; edges: Edges }) {
  const { start, sureFrom, sureTo, stop } = edges
  if (sureFrom > sureTo)
    return <Stretch frame={frame} from={start} to={stop} fill="soft" />
  return (
    <>
      {start < sureFrom && <Stretch frame={frame} from={start} to={sureFrom} fill="in" />}
      <Stretch frame={frame} from={sureFrom} to={sureTo} fill={fill} />
      {sureTo < stop && <Stretch frame={frame} from={sureTo} to={stop} fill="out" />}
    </>
  )
}

type StretchProps = {
  frame: Frame
  from: number
  to: number
  /** What is sure has its pattern and an outline; what is not, only fades. */
  fill: Fill | 'in' | 'out' | 'soft'
}

function Stretch({ frame, from, to, fill }: StretchProps) {
  const isSure = fill !== 'in' && fill !== 'out' && fill !== 'soft'
  return (
    <rect
      {...box(frame, { from, to }, bandAcross(frame))}
      fill={fill === 'imprisoned' ? 'currentColor' : `url(#${frame.name}-${fill})`}
      stroke={isSure ? 'currentColor' : undefined}
    />
  )
}

/** Custody that goes on: an arrow in place of an end. */
function Onward({ frame, at }: { frame: Frame; at: number }) {
  const band = bandAcross(frame)
  const corners = [
    point(frame, at, band.at),
    point(frame, at + 10, band.at + band.thickness / 2),
    point(frame, at, band.at + band.thickness),
  ]
  const points = corners.map(({ x, y }) => `${x},${y}`).join(' ')
  return <polygon points={points} fill="currentColor" />
}
