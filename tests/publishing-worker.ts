import { publishPending } from '#db/publisher'
import { rebuildPublic } from '#db/rebuild-public'

// A process that publishes, or rebuilds, over and over until it is told to stop, and then
// says how often it changed anything.
const [, , folder = '', work = 'publish'] = process.argv
let isStopped = false
let changes = 0
process.stdin.once('data', () => {
  isStopped = true
})

async function next() {
  if (work === 'rebuild') await rebuildPublic(folder)
  else if (publishPending(folder).changed) changes++
  if (!isStopped) return void setImmediate(next)
  process.stdout.write(JSON.stringify({ changes }))
  process.stdin.destroy()
}

void next()
