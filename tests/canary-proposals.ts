import { addName } from '#db/mutations/names'
import { acceptProposal } from '#db/mutations/proposals'
import type { Editor } from '#domain/editor'
import { newName } from '#domain/new-name'
import type { Walk } from '#tests/canary-photos'
import { proposed, seenNow } from '#tests/reviewed'
import { token } from '#tests/tokens'

/** What somebody may only propose, taken by somebody else in words of their own. */
export function proposalByForms({ db, by }: Walk, personId: number, sourceId: number) {
  const author: Editor = { id: token(), name: token(), role: 'contributor' }
  const name = { personId, text: token(), lang: 'en', kind: 'alias', sourceId }
  const id = proposed(() => addName(db, author, newName.parse(name)))
  const reviewer: Editor = { id: token(), name: token(), role: 'reviewer' }
  const taken = { id, seen: seenNow(db, id), why: token() }
  by(acceptProposal, () => acceptProposal(db, reviewer, taken))
}
