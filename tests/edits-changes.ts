import type { Snapshot } from '#tests/edits-world'

export type ChangeSeen = { target: string; name: string; was: string; is: string }

/** Every field of the targets that is not as it was. */
export function changesBetween(before: Snapshot, after: Snapshot): ChangeSeen[] {
  return [...before].flatMap(([target, were]) => {
    const are = after.get(target) ?? {}
    const names = [...new Set([...Object.keys(were), ...Object.keys(are)])]
    return names
      .filter(
        (name) =>
          !/^(?:source|personId)$/.test(name) && (were[name] ?? '') !== (are[name] ?? ''),
      )
      .map((name) => ({ target, name, was: were[name] ?? '', is: are[name] ?? '' }))
  })
}

export const told = ({ target, name, was, is }: ChangeSeen) =>
  `${target} ${name}: ${was} → ${is}`
