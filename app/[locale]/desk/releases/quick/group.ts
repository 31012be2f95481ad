import type { ReleaseGroup } from '#db/queries/release-lines'
import { wholeNumber, wholeNumbers } from '#lib/search-params'

type SearchParams = Record<string, string | string[] | undefined>

type Group = ReleaseGroup & {
  /** The address again, in its one order. */
  query: string
  ticks: 'all' | 'held' | 'none'
  /** Where the group has its name. */
  table: ['cases' | 'facilities' | 'mass_releases', number] | undefined
}

/** `person=…&person=…`, `case=…`, `facility=…` or `release=…`. */
export function readGroup(params: SearchParams): Group {
  const personIds = wholeNumbers(params.person)
  const caseId = wholeNumber(params.case)
  const facilityId = wholeNumber(params.facility)
  const massReleaseId = wholeNumber(params.release)
  const given = [
    ...personIds.map((id) => ['person', id]),
    ['case', caseId],
    ['facility', facilityId],
    ['release', massReleaseId],
  ].filter(([, id]) => id !== undefined)
  return {
    ...{ personIds, caseId, facilityId, massReleaseId },
    query: given.map(([name, id]) => `${name}=${id}`).join('&'),
    ticks: ticksOf(params.ticks, personIds.length > 0),
    table: tableOf({ caseId, facilityId, massReleaseId }),
  }
}

function ticksOf(asked: SearchParams[string], isNamed: boolean): Group['ticks'] {
  if (asked === 'all' || asked === 'none') return asked
  return isNamed ? 'all' : 'held'
}

type Ids = Pick<ReleaseGroup, 'caseId' | 'facilityId' | 'massReleaseId'>

function tableOf({ caseId, facilityId, massReleaseId }: Ids): Group['table'] {
  if (caseId) return ['cases', caseId]
  if (facilityId) return ['facilities', facilityId]
  return massReleaseId ? ['mass_releases', massReleaseId] : undefined
}
