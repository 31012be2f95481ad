/** Numbers in [0, 1) that are the same for the same seed on every machine (mulberry32). */
export function randomFrom(seed: number) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export type Random = ReturnType<typeof randomFrom>

type Some<Value> = readonly [Value, ...Value[]]

export function pick<Value>(random: Random, values: Some<Value>): Value {
  return values[Math.floor(random() * values.length)] ?? values[0]
}

export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

/**
 * A rank from 0 to count - 1 by the law of Zipf and Mandelbrot, as surnames and places are
 * spread: the chance of a rank falls as 1 / (rank + flat), so a long tail comes up once.
 */
export function skewed(random: Random, count: number, flat: number): number {
  const rank = flat * (Math.exp(random() * Math.log(1 + count / flat)) - 1)
  return Math.min(count - 1, Math.floor(rank))
}

/** One of a list that begins with what is common and ends with what is rare. */
export function pickSkewed<Value>(random: Random, values: Some<Value>, flat = 6): Value {
  return values[skewed(random, values.length, flat)] ?? values[0]
}

/** A list that cannot be empty, for `pick`. */
export function some<Value>(values: readonly Value[]): Some<Value> {
  const [first, ...others] = values
  if (first === undefined) throw new Error('A list to pick from is empty')
  return [first, ...others]
}
