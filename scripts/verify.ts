import { existsSync } from 'node:fs'
import { findHead, headOn } from '#db/history-head'
import { openPublic, publicPath } from '#db/public'
import { closeRecord, recordDb } from '#db/record'
import { verifyHistory } from '#db/verify'

// npm run verify: that the history is what was written, and the record what it says.
const verified = verifyHistory(recordDb())
if (!verified.ok) {
  const { problem } = verified
  const where =
    'table' in problem
      ? `${problem.table} ${problem.key ?? ''}`.trim()
      : `revision ${problem.revisionId}`
  console.error(`Broken at ${where}: ${problem.what}.`)
  process.exitCode = 1
} else {
  const { revisions, head } = verified.value
  console.log(`${revisions} revisions, head ${head}`)
  compareWithPublished()
}
closeRecord()

/** Who cuts off the end of a history leaves a chain; what was published of it stays. */
function compareWithPublished() {
  if (!existsSync(publicPath())) return
  const published = findHead(openPublic(publicPath()))
  if (!published) return
  const { day, hash } = published
  if (headOn(recordDb(), day) === hash) console.log(`Published for ${day}: ${hash}`)
  else {
    console.error(`Broken: for ${day} ${hash} was published, which this is not.`)
    process.exitCode = 1
  }
}
