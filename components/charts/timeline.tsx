import type { CustodySpan } from '#domain/custody'
import { type Day, MAX_DAY, MIN_DAY } from '#domain/edtf'
import { dayScale } from './scale.ts'
import { Axis } from './timeline-axis.tsx'
import { Bands } from './timeline-bands.tsx'
import { type Frame, thickness } from './timeline-frame.ts'
import { Legend } from './timeline-legend.tsx'
import { type Marked, Marks } from './timeline-marks.tsx'
import { Patterns } from './timeline-patterns.tsx'
import { fillFor, fills, laneFor, lanes } from './timeline-shape.ts'

type Props = {
  spans: readonly CustodySpan[]
  events: readonly Marked[]
  today: Day
  title: string
  description: string
  locale: string
}

/** A life in dates: custody as bands, events as marks, doubt as blur. Needs no script. */
export function Timeline({ spans, events, today, title, description, locale }: Props) {
  const days = daysOf(spans, events, today)
  const used = new Set(events.flatMap(({ on, kind }) => (on ? [laneFor(kind)] : [])))
  const shown = lanes.filter((lane) => used.has(lane))
  const filled = new Set(spans.map(({ status }) => fillFor(status)))
  const years = Number(days.at(-1)?.slice(0, 4)) - Number(days[0]?.slice(0, 4)) + 1
  const wide: Frame = { name: 'wide', scale: dayScale(days, 780), lanes: shown }
  const tallLength = Math.max(240, years * 44)
  const tall: Frame = { name: 'tall', scale: dayScale(days, tallLength), lanes: shown }
  const drawing = { spans, events, today, title, description }
  const dates = [
    ...events.map(({ on }) => on),
    ...spans.flatMap(({ from, to }) => [from, to]),
  ]
  return (
    <figure className="mb-5">
      <Chart
        frame={wide}
        viewBox={`-4 0 790 ${thickness(wide) + 22}`}
        shown="hidden w-full lg:block"
        {...drawing}
      />
      <Chart
        frame={tall}
        viewBox={`-48 -4 ${Math.max(320, thickness(tall) + 52)} ${tallLength + 8}`}
        shown="w-full max-w-80 lg:hidden"
        {...drawing}
      />
      <Legend
        fills={fills.filter((fill) => filled.has(fill))}
        lanes={shown}
        hasVague={dates.some((date) => date && date.earliest !== date.latest)}
        locale={locale}
      />
    </figure>
  )
}

type ChartProps = Omit<Props, 'locale'> & { frame: Frame; viewBox: string; shown: string }

function Chart({
  frame,
  viewBox,
  shown,
  title,
  description,
  spans,
  events,
  today,
}: ChartProps) {
  const labels = [`${frame.name}-title`, `${frame.name}-description`]
  return (
    <svg
      viewBox={viewBox}
      role="img"
      direction="ltr"
      aria-labelledby={labels.join(' ')}
      className={`text-accent ${shown}`}
    >
      <title id={labels[0]}>{title}</title>
      <desc id={labels[1]}>{description}</desc>
      <Patterns frame={frame} />
      <Axis frame={frame} />
      <Bands frame={frame} spans={spans} today={today} />
      <Marks frame={frame} events={events} />
    </svg>
  )
}

/** Every day that bounds the chart; ends that are open or unknown bound nothing. */
function daysOf(spans: Props['spans'], events: Props['events'], today: Day) {
  const held = spans.filter(({ status }) => fillFor(status))
  const dates = [
    ...held.flatMap(({ from, to }) => [from, to]),
    ...events.map(({ on }) => on),
  ]
  const isOpen = held.some(({ to }) => to === null)
  return [
    ...dates.flatMap((date) => (date ? [date.earliest, date.latest] : [])),
    ...(isOpen ? [today] : []),
  ]
    .filter((day) => day !== MIN_DAY && day !== MAX_DAY)
    .toSorted()
}
