import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type CustodyEvent, custodySpans } from '#domain/custody'
import { parseEdtf } from '#domain/edtf'
import { invariant } from '#lib/invariant'
import { Timeline } from './timeline.tsx'

let id = 0
function arrest(on: string): CustodyEvent {
  return { ...common(on), kind: 'arrest', status: 'pretrial_detention' }
}

function release(on: string): CustodyEvent {
  const how = { type: 'pardon', conditionality: 'unknown', outcome: 'unknown' } as const
  return { ...common(on), kind: 'release', ...how }
}

function common(on: string) {
  const date = parseEdtf(on)
  invariant(date.ok, on)
  id += 1
  const state = 'reported' as const
  return { id, on: date.value, knownOn: null, state, position: 0, facilityId: null }
}

/** The wide drawing alone; the tall one is the same turned round. */
function draw(...events: CustodyEvent[]) {
  const html = renderToStaticMarkup(
    <Timeline
      spans={custodySpans(events)}
      events={events.map((event) => ({
        ...event,
        words: `${event.on?.text}: ${event.kind}`,
      }))}
      today="2026-06-01"
      title="Timeline of Ada"
      description="Bands and marks"
      locale="en"
    />,
  )
  const [wide = ''] =
    html.match(/<svg[^>]*aria-labelledby="wide-title[\s\S]*?<\/svg>/) ?? []
  return { html, wide }
}

const bands = (svg: string) => svg.match(/<rect [^>]*height="26"[^>]*>/g) ?? []

test('known days have hard edges and point marks', () => {
  const { wide } = draw(arrest('2020-09-07'), release('2025-12-13'))
  expect(bands(wide)).toHaveLength(1)
  expect(wide).toContain('<title>2020-09-07: arrest</title></path>')
  expect(wide).not.toContain('url(#wide-soft)')
})

test('a year known only as a year is a blur as wide as the year, and no day in it', () => {
  const { wide } = draw(arrest('2019'), release('2025-12-13'))
  expect(wide).toMatch(/<rect [^>]*url\(#wide-soft\)[^>]*><title>2019: arrest<\/title>/)
  expect(wide).not.toContain('2019: arrest</title></path>')
  expect(bands(wide)[0]).toContain('url(#wide-in)')
})

test('custody that goes on has an arrow for an end', () => {
  expect(draw(arrest('2024-02-01')).wide).toContain('<polygon')
  expect(draw(arrest('2024-02-01'), release('2025')).wide).not.toContain('<polygon')
})

test('two imprisonments are two bands', () => {
  const { wide } = draw(
    arrest('2011-08-04'),
    release('2014-06-21'),
    arrest('2021-07-14'),
    release('2025-12-13'),
  )
  expect(bands(wide)).toHaveLength(2)
})

test('it says what it is, and carries no style of its own', () => {
  const { html, wide } = draw(arrest('2020-09-07'))
  expect(wide).toContain('aria-labelledby="wide-title wide-description"')
  expect(wide).toContain('<title id="wide-title">Timeline of Ada</title>')
  expect(html).not.toMatch(/<style|\sstyle=/)
})
