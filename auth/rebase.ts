import { type Base, readingOf } from '#auth/base'
import type { Change, Conflict, Values } from '#lib/form'
import { mergeValues } from '#lib/three-way'

/** A save was upon an older version. */
export type Stale = {
  code: 'stale'
  /** What the form would show now; null where it shows nothing of the row. */
  theirs: Values | null
  version: number | string
  /** Other versions that the form names, as they are now. */
  also?: Values
  /** Everybody who has saved since, oldest first. */
  since: readonly Change[]
  /**
   * A decision about all that was seen, and not a change of some fields: whoever made it
   * has to look again, unless nobody else has changed anything.
   */
  isDecision?: boolean
}

/** The same form upon the version that is there now. */
export type Rebased = {
  values: Values
  base: Base | undefined
  /** Who else changed it, where the editor has to choose or to look again. */
  stopped: { conflicts: Conflict[]; by: Change | null } | undefined
  /** The editor's own saves in another tab that this one replaces. */
  replaced: Change[]
}

/**
 * What was sent, upon the newer version: by field, mine, theirs or a choice. What the same
 * editor saved meanwhile in another tab is no conflict: the later save wins.
 */
export function rebase(
  editorId: string | undefined,
  sent: { values: Values; base: Base | undefined },
  stale: Stale,
): Rebased {
  const { theirs, since } = stale
  const isOwn = since.length > 0 && since.every((one) => one.editorId === editorId)
  const values = { ...sent.values, ...stale.also, version: String(stale.version) }
  const merged =
    theirs === null || stale.isDecision
      ? {
          values,
          base: theirs ?? sent.base?.values ?? {},
          conflicts: differences(sent, theirs ?? {}),
        }
      : merge({ ...sent, values }, theirs)
  const isStopped = !isOwn && (stale.isDecision || merged.conflicts.length > 0)
  const by = since.findLast((one) => one.editorId !== editorId) ?? null
  return {
    values: merged.values,
    base: sent.base && { ...sent.base, values: merged.base },
    stopped: isStopped ? { conflicts: merged.conflicts, by } : undefined,
    replaced: isOwn && merged.conflicts.length > 0 ? [...since] : [],
  }
}

type Sent = { values: Values; base: Base | undefined }

/** Without knowing what was drawn, nothing merges by itself. */
function merge({ values, base }: Sent, theirs: Values) {
  if (!base)
    return { values, base: theirs, conflicts: differences({ values, base }, theirs) }
  return mergeValues({ base: base.values, theirs, mine: values }, readingOf(base))
}

/** Every field that they have otherwise. */
function differences({ values, base }: Sent, theirs: Values): Conflict[] {
  const { isSame } = readingOf(base)
  return Object.entries(theirs).flatMap(([name, their]): Conflict[] => {
    const mine = values[name] ?? ''
    if (isSame(name, mine, their)) return []
    const was = { [name]: base?.values[name] ?? '' }
    return [{ name, was, theirs: { [name]: their }, mine: { [name]: mine } }]
  })
}
