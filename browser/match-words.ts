import type { Certainty, CustodyStatus } from '#domain/custody'
import type { PublicReason } from '#domain/list-lookup'
import type { Pile } from '#domain/match-candidate'
import type { Sex } from '#domain/person'
import type { Conditionality } from '#domain/release'

/** What the script says, in the language of the page; `{n}` and the like are filled in. */
export type MatchWords = {
  says: Record<
    | 'loading'
    | 'ready'
    | 'failed'
    | 'working'
    | 'done'
    | 'nothing'
    | 'copied'
    | 'notCopied'
    | 'cleared',
    string
  >
  piles: Record<Pile, string>
  status: Record<CustodyStatus, Record<Sex, string>>
  condition: Record<Conditionality, Record<Sex, string>>
  certainty: Record<Certainty, string>
  born: string
  together: string
  /** `{n}` lines. */
  unread: string
  sure: Record<'good' | 'fair' | 'poor', string>
  reasons: Record<PublicReason, string>
  columns: string[]
  /** The address of a profile, with `{slug}` in it. */
  profile: string
}
