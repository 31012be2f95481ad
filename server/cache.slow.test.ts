import fc from 'fast-check'
import { expect, test } from 'vitest'
import { today } from '#lib/today'
import { createPageCache, type Page, staleMs } from '#server/cache'
import { makeEntry } from '#server/entry'
import { watchPublished } from '#server/published'
import { aPublicFile } from '#tests/public-file'

type Change = 'ordinary' | 'hide' | 'replace' | 'nothing'
type Step =
  | { do: Exclude<Change, 'nothing'> }
  | { do: 'wait'; ms: number }
  | { do: 'request'; path: string; meanwhile: Change }

const change = fc.constantFrom<Change>('ordinary', 'hide', 'replace', 'nothing')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>({ do: 'ordinary' }, { do: 'hide' }, { do: 'replace' }),
  fc.integer({ min: 1, max: 1500 }).map((ms): Step => ({ do: 'wait', ms })),
  fc.constant<Step>({ do: 'wait', ms: 10 * 3600_000 }),
  fc.record({
    do: fc.constant('request'),
    path: fc.constantFrom('/en', '/be'),
    meanwhile: change,
  }),
  fc.record({
    do: fc.constant('request'),
    path: fc.constantFrom('/en', '/be'),
    meanwhile: change,
  }),
) as fc.Arbitrary<Step>

/** Readers, a publisher and a clock, around a real cache and a real published database. */
function aSite() {
  const file = aPublicFile()
  const site = { clock: 1_000_000, hiddenAt: 0, publishedAt: new Map<number, number>() }
  let meanwhile: Change = 'nothing'
  const published = watchPublished(file.path, () => site.clock)
  const cache = createPageCache({
    published,
    now: () => site.clock,
    onError: (_path, error) => expect.unreachable(String(error)),
    async render() {
      const content = `${file.version()} ${today(new Date(site.clock))}`
      const planned = meanwhile
      meanwhile = 'nothing'
      await Promise.resolve()
      change(planned)
      return makeEntry({
        status: 200,
        headers: [],
        type: 'text/html',
        bytes: Buffer.from(content),
        lasting: true,
      })
    },
  })

  function change(kind: Change) {
    if (kind === 'ordinary' || kind === 'hide') file.publish(kind, new Date(site.clock))
    if (kind === 'replace') {
      // What the new file no longer has is not known, so it counts as hidden.
      file.publish('hide', new Date(site.clock))
      file.replace()
      site.clock += 1000
    }
    site.publishedAt.set(
      file.version(),
      site.publishedAt.get(file.version()) ?? site.clock,
    )
    if (kind === 'hide' || kind === 'replace') site.hiddenAt = file.version()
  }

  function check(page: Page) {
    const body = page.entry.body('identity')
    const [version = '', day] = body instanceof Promise ? [] : `${body.bytes}`.split(' ')
    expect(Number(version)).toBeGreaterThanOrEqual(site.hiddenAt)
    expect(day).toBe(today(new Date(site.clock)))
    const since = site.publishedAt.get(Number(version) + 1)
    if (since !== undefined) expect(site.clock - since).toBeLessThan(staleMs)
  }

  async function request(path: string, during: Change) {
    meanwhile = during
    // A request comes in a turn of the event loop of its own, after what is done already.
    await new Promise(setImmediate)
    for (let attempt = 0; attempt < 5; attempt++) {
      const page = cache.ready(path) ?? (await cache.fill(path))
      if (cache.mayShow(page)) return check(page)
    }
    expect.unreachable('no page that may be shown')
  }

  async function close() {
    while (cache.busy > 0) await new Promise(setImmediate)
    published.close()
    file.remove()
  }

  return { site, change, request, close }
}

test('nothing is shown from before a hide, or old for two seconds, or of yesterday', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), async (steps) => {
      const { site, change, request, close } = aSite()
      for (const step of steps) {
        if (step.do === 'wait') site.clock += step.ms
        else if (step.do === 'request') await request(step.path, step.meanwhile)
        else change(step.do)
      }
      await close()
    }),
    { numRuns: 80 },
  )
}, 30_000)
