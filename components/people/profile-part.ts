import type { Evidence } from '#components/sources/evidence'
import type { PersonProfile } from '#db/queries/person-profile'

/** What every part of the page about a person is given. */
export type ProfilePart = { person: PersonProfile; evidence: Evidence; locale: string }
