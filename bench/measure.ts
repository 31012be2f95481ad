/** Runs a thing many times and says how long the middle and the slow ones took, in ms. */
export function measure(work: (round: number) => unknown, rounds = 300) {
  for (let round = 0; round < 20; round += 1) work(round)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    work(round)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

export type Row = { what: string; p50: number; p95: number; queries: number | string }

export function printTable(title: string, rows: readonly Row[]) {
  console.log(`\n${title}`)
  console.log(
    `${'what'.padEnd(52)} ${'p50 ms'.padStart(9)} ${'p95 ms'.padStart(9)} queries`,
  )
  for (const { what, p50, p95, queries } of rows)
    console.log(
      `${what.padEnd(52)} ${p50.toFixed(3).padStart(9)} ${p95.toFixed(3).padStart(9)} ${queries}`,
    )
}
