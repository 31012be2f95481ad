import { existsSync } from 'node:fs'
import { holdsErased } from '#db/forget-erased'
import { findHead, headOn } from '#db/history-head'
import { openPublic, publicPath } from '#db/public'
import { closeRecord, recordDb } from '#db/record'
import { type Fault, verifyHistory } from '#db/verify'
import { verifyAudit } from '#db/verify-audit'
import type { VerifiedErasure } from '#db/verify-erasures'
import { verifyProposals } from '#db/verify-proposals'

// npm run verify: that the history is what was written, and the record what it says.
const checks = [history(), proposals(), accounts(), published()]
const faults = checks.filter((fault) => fault !== undefined)
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
closeRecord()

function history(): string | undefined {
  const verified = verifyHistory(recordDb())
  if (!verified.ok) return faultWords(verified.problem)
  const { revisions, head, erasures } = verified.value
  console.log(`${revisions} revisions, head ${head}`)
  const pieces = erasures.reduce((sum, erasure) => sum + erasure.pieces, 0)
  if (pieces > 0) console.log(`${pieces} pieces erased, by these erasures:`)
  for (const erasure of erasures) console.log(erasureWords(erasure))
  if (holdsErased(recordDb()))
    console.log('The file still holds what was erased: npm run erasures:forget')
  return undefined
}

function erasureWords({ pieces, at, revisionId, ...erasure }: VerifiedErasure) {
  const { basis, editorName, authorName } = erasure
  const who = authorName ? `${authorName}, confirmed by ${editorName}` : editorName
  return `  ${pieces} on ${at} in revision ${revisionId}: ${basis}; proposed by ${who}`
}

function faultWords(fault: Fault): string {
  if ('table' in fault) {
    const key = fault.key ?? '(rows too few or too many)'
    return `Broken at ${fault.table} ${key}: ${fault.what}`
  }
  if ('erasureId' in fault)
    return `Broken at erasure ${fault.erasureId}: not what its revision says`
  return `Broken at revision ${fault.revisionId}: ${fault.what}`
}

function proposals(): string | undefined {
  const verified = verifyProposals(recordDb())
  if ('brokenAt' in verified) return `Broken at event ${verified.brokenAt} of proposals`
  if ('unlogged' in verified) return `Broken at proposal or comment ${verified.unlogged}`
  return void console.log(`${verified.events} events of proposals`)
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
