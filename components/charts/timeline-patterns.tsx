import type { Frame } from './timeline-frame.ts'

/** The fills of a chart; drawn in the colour of the text, so they follow light and dark. */
export function Patterns({ frame: { name } }: { frame: Frame }) {
  const direction =
    name === 'wide' ? { x1: 0, y1: 0, x2: 1, y2: 0 } : { x1: 0, y1: 0, x2: 0, y2: 1 }
  return (
    <defs>
      <Pattern id={`${name}-pretrial`}>
        <path d="M0 7L7 0" stroke="currentColor" strokeWidth="2" />
      </Pattern>
      <Pattern id={`${name}-unsettled`}>
        <path d="M0 7L7 0M0 0L7 7" stroke="currentColor" strokeWidth="1" />
      </Pattern>
      <Pattern id={`${name}-restricted`}>
        <circle cx="3.5" cy="3.5" r="1.3" fill="currentColor" />
      </Pattern>
      <Fade id={`${name}-in`} direction={direction} opacities={[0, 0.75]} />
      <Fade id={`${name}-out`} direction={direction} opacities={[0.75, 0]} />
      <Fade id={`${name}-soft`} direction={direction} opacities={[0, 0.9, 0]} />
    </defs>
  )
}

function Pattern({ id, children }: { id: string; children: React.ReactNode }) {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse">
      {children}
    </pattern>
  )
}

type FadeProps = {
  id: string
  direction: { x1: number; y1: number; x2: number; y2: number }
  opacities: readonly number[]
}

/** What is vague has no edge. */
function Fade({ id, direction, opacities }: FadeProps) {
  return (
    <linearGradient id={id} {...direction}>
      {opacities.map((opacity, index) => (
        <stop
          // biome-ignore lint/suspicious/noArrayIndexKey: the stops never move
          key={index}
          offset={index / (opacities.length - 1)}
          stopColor="currentColor"
          stopOpacity={opacity}
        />
      ))}
    </linearGradient>
  )
}
