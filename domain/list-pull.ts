/** What was found, and the text with a separator in its place. */
export type Pulled<Found> = { found: Found; left: string }

/** Stands where something that was understood has been taken out. */
export const taken = '\u0001'

export function pull(text: string, ...patterns: RegExp[]): Pulled<string[]> {
  const found: string[] = []
  const keep = (written: string) => {
    found.push(written.trim())
    return taken
  }
  const left = patterns.reduce((rest, pattern) => rest.replace(pattern, keep), text)
  return { found, left }
}
