import { existsSync } from 'node:fs'
import { findHead, headOn } from '#db/history-head'
import { openPublic, publicPath } from '#db/public'
import { closeRecord, recordDb } from '#db/record'
import { verifyHistory } from '#db/verify'
import { verifyAudit } from '#db/verify-audit'

// npm run verify: that the history is what was written, and the record what it says.
const faults = [history(), accounts(), published()].filter((fault) => fault !== undefined)
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
closeRecord()

function history(): string | undefined {
  const verified = verifyHistory(recordDb())
  if (verified.ok) {
    const { revisions, head } = verified.value
    return void console.log(`${revisions} revisions, head ${head}`)
  }
  const { problem } = verified
  return 'table' in problem
    ? `Broken at ${problem.table} ${problem.key ?? '(rows too few or too many)'}: ${problem.what}`
    : `Broken at revision ${problem.revisionId}: ${problem.what}`
}

function accounts(): string | undefined {
  const verified = verifyAudit(recordDb())
  if ('brokenAt' in verified) return `Broken at event ${verified.brokenAt} of accounts`
  return void console.log(`${verified.events} events of accounts`)
}

/** Who cuts off the end of a history leaves a chain; the seal of the day tells. */
function published(): string | undefined {
  const head = existsSync(publicPath()) ? findHead(openPublic(publicPath())) : undefined
  if (!head) return undefined
  if (headOn(recordDb(), head.day) !== head.hash)
    return `Broken: the seal published for ${head.day} is not that of this history`
  return void console.log(`Seal of ${head.day} as published: ${head.hash}`)
}
