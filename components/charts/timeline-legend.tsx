import { type MessageKey, translator } from '#i18n/messages'
import type { Frame } from './timeline-frame.ts'
import { Shape } from './timeline-marks.tsx'
import type { Fill, Lane } from './timeline-shape.ts'

type Props = {
  fills: readonly Fill[]
  lanes: readonly Lane[]
  hasVague: boolean
  locale: string
}

/** What the fills and shapes that this chart uses mean, in words. */
export function Legend({ fills, lanes, hasVague, locale }: Props) {
  const t = translator(locale)
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {fills.map((fill) => (
        <Entry key={fill} words={t(`timeline.${fill}` as MessageKey)}>
          <Swatch fill={fill} />
        </Entry>
      ))}
      {lanes.map((lane) => (
        <Entry key={lane} words={t(`timeline.${lane}` as MessageKey)}>
          <Shape lane={lane} at={{ x: 12, y: 8 }} />
        </Entry>
      ))}
      {hasVague && (
        <Entry words={t('timeline.vague')}>
          <Both>
            {(name) => (
              <rect x="0" y="2" width="24" height="12" fill={`url(#${name}-soft)`} />
            )}
          </Both>
        </Entry>
      )}
    </ul>
  )
}

function Entry({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg
        viewBox="0 0 24 16"
        width="24"
        height="16"
        aria-hidden="true"
        className="text-accent"
      >
        {children}
      </svg>
      {words}
    </li>
  )
}

function Swatch({ fill }: { fill: Fill }) {
  if (fill === 'imprisoned')
    return (
      <rect
        x="0.5"
        y="1"
        width="23"
        height="14"
        fill="currentColor"
        stroke="currentColor"
      />
    )
  return (
    <Both>
      {(name) => (
        <rect
          x="0.5"
          y="1"
          width="23"
          height="14"
          fill={`url(#${name}-${fill})`}
          stroke="currentColor"
        />
      )}
    </Both>
  )
}

// A fill defined in a chart that is not shown is no fill, so each width uses its own.
function Both({ children }: { children: (name: Frame['name']) => React.ReactNode }) {
  return (
    <>
      <g className="hidden lg:block">{children('wide')}</g>
      <g className="lg:hidden">{children('tall')}</g>
    </>
  )
}
