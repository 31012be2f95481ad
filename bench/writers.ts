import { writeConcurrently } from './concurrent-writers.ts'
import { writeOverHttp } from './http-writers.ts'

// npm run bench:writers [-- 90 50 [--http]]: so many seconds, so many editors in two
// processes: of the modules of the database, or with --http, which needs a build, of two
// servers to which they send the forms of the desk. It fails where one save is refused for
// a busy database, or acknowledged and not there.
const isHttp = process.argv.includes('--http')
const numbers = process.argv.slice(2).filter((given) => given !== '--http')
const [seconds = 90, writers = 50] = numbers.map(Number)
console.log(`${writers} writers, two processes, ${seconds} s`)
const faults = isHttp ? await overHttp() : await inProcesses()
if (faults > 0) process.exitCode = 1

async function inProcesses(): Promise<number> {
  const { answers, lost, broken } = await writeConcurrently(seconds, writers)
  console.table(answers)
  console.log(`acknowledged and lost: ${lost.length}; broken revisions: ${broken.length}`)
  return lost.length + broken.length + Object.keys(answers).filter(isFault).length
}

async function overHttp(): Promise<number> {
  const { answers, busy, told, lost, unseen, broken } = await writeOverHttp(
    seconds,
    writers,
  )
  console.table(answers)
  console.log(
    `acknowledged and lost: ${lost.length}; replaced unseen: ${unseen.length}; broken revisions: ${broken.length}; busy in the logs: ${busy}`,
  )
  for (const line of [...lost, ...unseen].slice(0, 10)) console.log(line)
  if (told) console.log(told.slice(0, 4000))
  const kinds = Object.values(answers).flatMap(Object.keys)
  return lost.length + unseen.length + broken.length + busy + kinds.filter(isFault).length
}

function isFault(answer: string) {
  return /SQLITE|5xx|Error|no answer/.test(answer)
}
