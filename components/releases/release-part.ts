import type { Evidence } from '#components/sources/evidence'
import type { MassRelease } from '#db/queries/mass-releases'

/** What every part of the page of a mass release is given. */
export type ReleasePart = { release: MassRelease; evidence: Evidence; locale: string }
