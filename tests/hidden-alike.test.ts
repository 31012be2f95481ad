import { expect, test } from 'vitest'
import { anApiPlace, answerTo, routesTried } from '#tests/api-place'
import * as a from '#tests/builders'

const place = anApiPlace()

/** What is there no more, or never was for readers, each under its address. */
const slugs = a.write(place.record, (tx) => {
  a.aPerson(tx, { slug: 'ada' })
  const levels = ['internal', 'sealed', 'removed', 'counted_only', 'public_limited']
  for (const publication_level of levels)
    a.aPerson(tx, { slug: `a-${publication_level}`, publication_level })
  a.aMassRelease(tx, { slug: 'a-release', publication_level: 'internal' })
  a.aSource(tx, { slug: 'a-source', confidential: true })
  return [...levels.map((level) => `a-${level}`), 'a-release', 'a-source']
})
place.publish()

async function said(path: string) {
  const answer = await answerTo(path)
  const headers = [...answer.headers].filter(([name]) => name !== 'date')
  return { status: answer.status, headers, body: await answer.text() }
}

const items = routesTried.filter((route) => route.includes('[slug]'))

test.each(items)('at %s the hidden and the never known answer alike', async (route) => {
  const at = (slug: string) => `/${route.replace('[slug]', slug)}`
  const unknown = await said(at('nobody-of-this-name'))
  expect(unknown.status).toBe(404)
  for (const slug of slugs) {
    const hidden = await said(at(slug))
    expect(hidden.status, slug).toBe(404)
    expect(hidden.headers, slug).toEqual(unknown.headers)
    expect(hidden.body.replaceAll(slug, 'nobody-of-this-name'), slug).toBe(unknown.body)
  }
})

test.each(['person', 'facility', 'case', 'release'])(
  'nor does %s as a filter tell them apart',
  async (name) => {
    const [hidden, unknown] = await Promise.all(
      ['a-internal', 'nobody-of-this-name'].map((slug) =>
        said(`/events?${name}=${slug}`),
      ),
    )
    expect(hidden?.body.replaceAll('a-internal', 'nobody-of-this-name')).toBe(
      unknown?.body,
    )
    expect(hidden?.status).toBe(unknown?.status)
  },
)
