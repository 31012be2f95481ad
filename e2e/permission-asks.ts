import { randomInt } from 'node:crypto'
import { e2eOrigin } from '#scripts/e2e-place'
import { type Access, type Route, routes } from '#tests/access'
import { type Answer as Expected, personal } from '#tests/access-answers'
import { type Answer, ask, textOf } from './ask.ts'
import type { PermissionRecord, Someone } from './permission-record.ts'

/** Whom nobody ever recorded. */
export const absent: Someone = {
  ...{ token: 'Zqnobodyofthisnamewaseverrecorded' },
  ...{ slug: 'zqnobody', source: 'zqnobody-source' },
  ...{
    person: 4711,
    name: 4711,
    event: 4711,
    claim: 4711,
    entry: 4711,
    revision: 4_000_711,
    proposal: 4711,
  },
}

/** Where a route is, with this person's rows in the place of its parameters. */
export function addressOf(record: PermissionRecord, route: string, of: Someone): string {
  const id = idOf(record, route, of)
  const values: Record<string, string | number> = {
    ...{ locale: 'en', id, eventId: of.event, nameId: of.name, entryId: of.entry },
    ...{
      listId: record.list,
      revisionId: of.revision,
      kind: 'release',
      token: 'no-such-token',
    },
    slug: route.includes('/people/') ? of.person.toString(36) : of.source,
  }
  const { internal, public: shown } = record.people
  values.otherId = of === internal ? shown.person : internal.person
  const path = route.replace(/\[(\w+)\]/g, (_, name: string) => String(values[name]))
  const about = `about=event:${of.event}`
  const queries: Record<string, string> = {
    '/[locale]/desk/claims': `?${about}&field=place`,
    '/[locale]/desk/claims/new': `?${about}`,
    '/[locale]/desk/people': `?q=${of.token}`,
    '/[locale]/desk/releases/quick': `?person=${of.person}`,
    '/[locale]/people': `?q=${of.token}`,
    '/api/suggestions': `?q=${of.token}`,
    '/api/v1/people': `?q=${of.token}`,
  }
  return path + (queries[route] ?? '')
}

function idOf(record: PermissionRecord, route: string, of: Someone) {
  if (route.includes('/desk/releases/')) return record.massRelease
  if (route.includes('/desk/accounts/')) return record.account
  if (route.includes('/desk/corrections/')) return absent.person
  if (route.includes('/desk/proposals/')) return of.proposal
  return route.includes('/desk/claims/') ? of.claim : of.person
}

/** A reader who has asked for nothing yet: an answer 429 would hide what it stands for. */
export const aReader = () => ({
  'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`,
})

export const get = (path: string, cookie: string, headers = {}) =>
  ask(path, { headers: { ...(cookie && { cookie }), ...aReader(), ...headers } })

/** The body without what is another's each time: nonces, and the ids asked for. */
export function bodyOf(answer: Answer, asked: readonly Someone[]): string {
  const policy = String(answer.headers['content-security-policy'] ?? '')
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'nonce'
  return withoutIds(textOf(answer).replaceAll(nonce, ''), asked)
}

/**
 * Two answers that are compared lose the ids of both who were asked for: the number of a
 * revision is short and stands in many an address that is the same in both.
 */
export function withoutIds(text: string, asked: readonly Someone[]): string {
  const long = asked.flatMap(({ revision: _, ...ids }) => Object.values(ids).map(String))
  const plain = [...new Set(long)].reduce((left, id) => left.replaceAll(id, '#'), text)
  return asked.reduce(
    (left, { revision }) =>
      left.replaceAll(`/${revision}`, '/#').replaceAll(`"${revision}"`, '"#"'),
    plain,
  )
}

export function kindOf({ status, headers }: Answer): Expected | number {
  if (status === 404) return 'absent'
  if (status === 401) return 'sign-in'
  if ([303, 307].includes(status) && /\/desk\/sign-in/.test(headers.location ?? ''))
    return 'sign-in'
  return status === 200 ? 'there' : status
}

/** Six at once. */
export async function inTurns<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
) {
  const left = [...items]
  const turn = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift())
      await work(item)
  }
  await Promise.all(Array.from({ length: 6 }, turn))
}

/** Sends a form, as a page without a script does. */
export function post(
  path: string,
  cookie: string,
  form: Map<string, string>,
  headers = {},
) {
  const boundary = '----habeas'
  const parts = [...form].map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return ask(path, {
    method: 'POST',
    headers: {
      ...(cookie && { cookie }),
      ...aReader(),
      ...{
        origin: e2eOrigin,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      ...headers,
    },
    body: `${parts.join('')}--${boundary}--\r\n`,
  })
}

export const atDesk = (Object.entries(routes) as [Route, Access][]).filter(([route]) =>
  route.includes('/desk'),
)
export const isPersonal = ({ names }: Access) => personal.some((one) => one === names)
