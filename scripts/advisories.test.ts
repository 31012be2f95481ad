import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAudit, readExceptions, standInTheWay } from '#scripts/advisories'

const advisory = (severity: string, id = 'GHSA-aaaa-bbbb-cccc') => ({
  name: 'left-pad',
  title: 'Pads to the right',
  url: `https://github.com/advisories/${id}`,
  severity,
})
const audit = (...via: object[]) =>
  readAudit(
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: { a: { via: [...via, 'left-pad'] }, b: { via: via.slice(0, 1) } },
    }),
  ) ?? []
const exception = {
  id: 'GHSA-aaaa-bbbb-cccc',
  package: 'left-pad',
  reason: 'Only the tests use it, on texts of our own.',
  expires: '2026-12-31',
}

test('a grave advisory stands in the way, once, and a small one does not', () => {
  expect(standInTheWay(audit(advisory('high')), [], '2026-11-26')).toEqual([
    'left-pad: high, Pads to the right, https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  ])
  expect(standInTheWay(audit(advisory('moderate')), [], '2026-11-26')).toEqual([])
})

test('an exception holds until its day, for its package alone', () => {
  const found = audit(advisory('critical'))
  expect(standInTheWay(found, [exception], '2026-12-31')).toEqual([])
  expect(standInTheWay(found, [exception], '2027-01-01')).toEqual([
    'left-pad: the exception for GHSA-aaaa-bbbb-cccc ended on 2026-12-31',
  ])
  expect(
    standInTheWay(found, [{ ...exception, package: 'other' }], '2026-11-26'),
  ).toHaveLength(1)
})

test('an exception without a reason or a day is none', () => {
  expect(() =>
    readExceptions(JSON.stringify([{ ...exception, reason: 'later' }])),
  ).toThrow()
  expect(() =>
    readExceptions(JSON.stringify([{ ...exception, expires: 'soon' }])),
  ).toThrow()
})

test('a registry that does not answer is no report', () => {
  expect(readAudit(JSON.stringify({ message: '405 Method Not Allowed' }))).toBeUndefined()
})

test('the exceptions of this repository are whole, and none has ended', () => {
  const known = readExceptions(readFileSync('docs/advisories.json', 'utf8'))
  const today = new Date().toISOString().slice(0, 10)
  expect(standInTheWay([], known, today)).toEqual([])
})
