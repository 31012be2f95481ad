import { writeConcurrently } from './concurrent-writers.ts'

// npm run bench:writers [-- 90 50]: so many seconds, so many editors in two processes. It
// fails where one save is refused for a busy database, or acknowledged and not there.
const [seconds = 90, writers = 50] = process.argv.slice(2).map(Number)
const { answers, lost, broken } = await writeConcurrently(seconds, writers)
console.log(`${writers} writers, two processes, ${seconds} s`)
console.table(answers)
console.log(`acknowledged and lost: ${lost.length}; broken revisions: ${broken.length}`)
const faults = Object.keys(answers).filter((answer) => /SQLITE|5xx|Error/.test(answer))
if (lost.length + broken.length + faults.length > 0) process.exitCode = 1
