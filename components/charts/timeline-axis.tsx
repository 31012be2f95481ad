import { labelledYears } from './scale.ts'
import { type Frame, point, thickness } from './timeline-frame.ts'

/** A line and a label at each year, or every few where there are many. */
export function Axis({ frame }: { frame: Frame }) {
  const far = thickness(frame)
  const room = frame.name === 'wide' ? 48 : 22
  return (
    <>
      {frame.scale.years.map(({ year, at }) => {
        const from = point(frame, at, 0)
        const to = point(frame, at, far)
        return (
          <line
            key={year}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            className="stroke-line"
          />
        )
      })}
      {labelledYears(frame.scale, room).map(({ year, at }) => {
        const label =
          frame.name === 'wide' ? { x: at + 4, y: far + 16 } : { x: -8, y: at + 14 }
        return (
          <text
            key={year}
            {...label}
            textAnchor={frame.name === 'wide' ? 'start' : 'end'}
            fontSize="14"
            className="fill-muted"
          >
            {year}
          </text>
        )
      })}
    </>
  )
}
