import type { FacetValues } from '#db/facets/values'
import type { FilterPart } from '#domain/filter-parts'

/** A part that is chosen from a list with counts. */
export type ChoicePart = keyof FacetValues & FilterPart
/** The two ends of a range stand together. */
export type RangePart = 'arrested' | 'released'
export type FormPart = ChoicePart | RangePart | 'on' | 'known' | 'newsBefore'

/** How the form is arranged. `match` has a place of its own, below everything. */
export const facetGroups = [
  { id: 'who', parts: ['country', 'citizenship', 'sex', 'age', 'occupation'] },
  { id: 'standing', parts: ['status', 'on', 'known', 'held', 'facility', 'newsBefore'] },
  {
    id: 'proceedings',
    parts: ['arrested', 'article', 'case', 'court', 'judge', 'sentence', 'length'],
  },
  {
    id: 'release',
    parts: ['released', 'release', 'condition', 'massRelease', 'verified'],
  },
  { id: 'recognition', parts: ['designation'] },
] as const satisfies readonly { id: string; parts: readonly FormPart[] }[]
