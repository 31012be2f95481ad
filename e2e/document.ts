import { expect } from '@playwright/test'
import { e2eOrigin } from '#scripts/e2e-place'
import { type Answer, textOf } from './ask.ts'

/** What every answer to a reader has, a refusal and an error as well as a page. */
export function expectSafeHeaders({ headers }: Answer, hasScript = false) {
  const policy = headers['content-security-policy'] ?? ''
  expect(headers['set-cookie']).toBeUndefined()
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain(hasScript ? "script-src 'self';" : "script-src 'none';")
  if (!hasScript) expect(policy).not.toContain('connect-src')
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe-')
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(headers['permissions-policy']).toContain('geolocation=()')
  expect(headers['x-powered-by']).toBeUndefined()
}

const isMatcher = (path: string) => /^\/\w+\/match$/.test(path)
const matcher = '<script src="/match.js" defer="">'

/** The pages with a search box, and the one that checks lists. */
export const hasScript = (path: string) => hasTypeAhead(path) || isMatcher(path)

/** The two pages with a search box may have type-ahead; an address with its query. */
const hasTypeAhead = (path: string) => /^\/\w+(\/people)?(\?.*)?$/.test(path)

const typeAhead = '<script src="/suggestions.js" defer="">'

/**
 * A document: HTML that keeps nothing, asks nothing of other hosts, and runs nothing but
 * type-ahead or the matcher of lists, where `path` is one of the pages that have them.
 */
export function expectDocument(answer: Answer, { path = '' } = {}) {
  const html = textOf(answer)
  const scripts = hasTypeAhead(path) ? [typeAhead] : isMatcher(path) ? [matcher] : []
  expectSafeHeaders(answer, scripts.length > 0)
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
  expect(scriptsOf(html)).toEqual(scripts)
  expect(html).not.toMatch(/<style\b|<[^>]+\s(?:style|on[a-z]+|nonce)="|"javascript:/i)
  expect(foreignAddresses(html)).toEqual([])
  expect(html).toMatch(/<main\b[\s\S]*<h1\b[\s\S]*<\/h1>[\s\S]*<\/main>/)
}

/** Script elements, except JSON-LD, which is data and never runs. */
export function scriptsOf(html: string): string[] {
  const scripts = html.match(/<script\b[^>]*>/gi) ?? []
  return scripts.filter((tag) => tag !== '<script type="application/ld+json">')
}

const addresses =
  /\s(?:src|srcset|href|xlink:href|action|formaction|poster|data|ping|background)="(?<address>[^"]*)"/gi

/** Whatever leads off the site and is not a link that says so. */
export function foreignAddresses(html: string, origin = e2eOrigin): string[] {
  return (html.match(/<[a-z][^>]*>/gi) ?? []).flatMap((tag) => {
    const found = [...tag.matchAll(addresses)].map(({ groups }) => groups?.address ?? '')
    const foreign = found.filter((address) => isForeign(address, origin))
    const isSaid = /^<a\b/i.test(tag) && /\srel="[^"]*\b(?:external|license)\b/.test(tag)
    return isSaid ? [] : foreign
  })
}

function isForeign(address: string, origin: string) {
  return new URL(address.replaceAll('&amp;', '&'), origin).origin !== origin
}

/** The links of a page to other pages of the site, with their fragments. */
export function internalLinks(html: string, from: string, origin = e2eOrigin): URL[] {
  const links = html.matchAll(/<a\b[^>]*\shref="(?<address>[^"]*)"/gi)
  return [...links]
    .map(({ groups }) => (groups?.address ?? '').replaceAll('&amp;', '&'))
    .map((address) => new URL(address, origin + from))
    .filter((url) => url.origin === origin)
}
