import type { Edtf } from './edtf.ts'

type Dated = { id: number; kind: string; state: string; on: Edtf | null }

/**
 * Events of two people that may be one and the same: of one kind, on days that may be one.
 * An undated one is like any other that is undated. Drafts are never offered with others.
 */
export function sameEvents<One extends Dated>(
  ours: readonly One[],
  theirs: readonly One[],
): [One, One][] {
  return ours.flatMap((one) =>
    theirs
      .filter((other) => one.kind === other.kind && mayBeOne(one, other))
      .map((other): [One, One] => [one, other]),
  )
}

function mayBeOne(one: Dated, other: Dated): boolean {
  if ((one.state === 'draft') !== (other.state === 'draft')) return false
  if (!one.on || !other.on) return one.on === other.on
  return one.on.earliest <= other.on.latest && other.on.earliest <= one.on.latest
}
