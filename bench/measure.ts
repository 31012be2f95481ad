/** Runs a thing many times and says how long the middle and the slow ones took, in ms. */
export function measure(work: (round: number) => unknown, rounds = 300) {
  for (let round = 0; round < 20; round += 1) work(round)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    work(round)
    times.push(performance.now() - started)
  }
  return percentiles(times)
}

/** What a thing takes of the processor, in ms: neighbours on a shared machine take none of it. */
export function spentMs(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** How long the middle one took, and the slow ones: in as few as these p99 is nearly the worst. */
export function percentiles(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

export type Row = ReturnType<typeof percentiles> & {
  what: string
  queries?: number | string
}

export function printTable(title: string, rows: readonly Row[]) {
  console.log(`\n${title}`)
  const heads = ['p50 ms', 'p95 ms', 'p99 ms'].map((head) => head.padStart(9))
  console.log(`${'what'.padEnd(52)} ${heads.join(' ')} queries`)
  for (const { what, p50, p95, p99, queries = '–' } of rows) {
    const times = [p50, p95, p99].map((ms) => ms.toFixed(3).padStart(9))
    console.log(`${what.padEnd(52)} ${times.join(' ')} ${queries}`)
  }
}

export const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0)
