import { z } from 'zod'

/** A known weakness that we live with for now: why, and until which day. */
const exceptions = z.array(
  z.object({
    /** As in the advisory's address: `GHSA-xxxx-xxxx-xxxx`. */
    id: z.string().regex(/^GHSA(?:-[0-9a-z]{4}){3}$/),
    package: z.string().min(1),
    reason: z.string().min(20),
    expires: z.iso.date(),
  }),
)
export type Exception = z.infer<typeof exceptions>[number]

/** `docs/advisories.json` as data; throws where an entry lacks its reason or its day. */
export function readExceptions(json: string): Exception[] {
  return exceptions.parse(JSON.parse(json))
}

const severities = ['info', 'low', 'moderate', 'high', 'critical'] as const
const via = z.object({
  name: z.string(),
  title: z.string(),
  url: z.string(),
  severity: z.enum(severities),
})
const report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({ via: z.array(z.union([z.string(), via])) }),
  ),
})

/** What `npm audit --json` printed; undefined where the registry would not answer. */
export function readAudit(json: string): Advisory[] | undefined {
  const parsed = report.safeParse(JSON.parse(json))
  if (!parsed.success) return undefined
  const all = Object.values(parsed.data.vulnerabilities).flatMap(({ via }) =>
    via.flatMap((one) => (typeof one === 'string' ? [] : [one])),
  )
  return [...new Map(all.map((one) => [one.url + one.name, one])).values()]
}
export type Advisory = z.infer<typeof via>

/**
 * What stands in the way of a release on a day (`2026-11-26`): high or critical advisories
 * without an exception, and exceptions whose day has passed. One line each.
 */
export function standInTheWay(
  advisories: readonly Advisory[],
  known: readonly Exception[],
  today: string,
): string[] {
  const excused = (one: Advisory) =>
    known.some(({ id, package: name }) => one.url.endsWith(id) && one.name === name)
  const grave = advisories.filter(
    (one) => (one.severity === 'high' || one.severity === 'critical') && !excused(one),
  )
  return [
    ...grave.map(
      ({ name, severity, title, url }) => `${name}: ${severity}, ${title}, ${url}`,
    ),
    ...known
      .filter(({ expires }) => expires < today)
      .map(
        ({ id, package: name, expires }) =>
          `${name}: the exception for ${id} ended on ${expires}`,
      ),
  ]
}
