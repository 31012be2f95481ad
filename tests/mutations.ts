/**
 * Every function that writes to the record, and what it is based on. A mutation that is not
 * here fails tests/mutations.test.ts; docs/decisions/0023 says the same in words, and the
 * model in db/mutations/edits-model.slow.test.ts takes every one of them.
 *
 * - `row`: the version of one row, compared within the transaction
 * - `rows`: the same for each of several rows
 * - `seen`: a version over all that a page shows
 * - `adds`: nothing that is there is changed; what it rests on is looked up within the
 *   transaction
 * - `place`: a passage of a text that never changes, still free
 * - `as-left`: every row it puts back is as the revision left it
 * - `none`: must not be refused, and changes one value
 */
export const mutations = {
  'adjudications.decideQuestion': 'seen',
  'adjudications.reopenQuestion': 'seen',
  'apply-roll.applyRoll': 'rows',
  'apply-roll.recordReleases': 'adds',
  'claims.addClaim': 'adds',
  'claims.amendClaim': 'row',
  'consents.addConsent': 'adds',
  'designations.addDesignation': 'adds',
  'events.amendEvent': 'row',
  'events.recordEvent': 'adds',
  'events.withdrawEvent': 'row',
  'judgements.recordJudgement': 'row',
  'levels.hidePerson': 'none',
  'levels.setPublicationLevel': 'row',
  'limits.liftLimit': 'row',
  'limits.limitField': 'none',
  'mass-release-states.moveMassRelease': 'row',
  'mass-releases.addFigure': 'adds',
  'mass-releases.createMassRelease': 'adds',
  'mass-releases.editMassRelease': 'row',
  'merge.mergePeople': 'seen',
  'names.addName': 'adds',
  'names.amendName': 'row',
  'names.removeName': 'row',
  'people.createPerson': 'adds',
  'people.editPerson': 'row',
  'photos.addPhoto': 'adds',
  'photos.amendPhoto': 'row',
  'photos.removePhoto': 'row',
  'proposals.acceptProposal': 'seen',
  'proposals.addComment': 'adds',
  'proposals.rejectProposal': 'row',
  'proposals.withdrawProposal': 'row',
  'releases.recordRelease': 'adds',
  'revert-set.revertSet': 'as-left',
  'revert.revertRevision': 'as-left',
  'roll-cuts.dropEntry': 'row',
  'roll-cuts.joinEntries': 'rows',
  'roll-cuts.readEntry': 'row',
  'roll-cuts.splitEntry': 'row',
  'roll-decisions.decideEntries': 'rows',
  'roll-lists.addList': 'adds',
  'roll-lists.entryFrom': 'place',
  'roll-refutations.refuteEntry': 'rows',
  'roll-refutations.verifyRelease': 'row',
  'soft-hides.liftSoftHide': 'row',
  'split.splitPerson': 'seen',
} as const

export type Mutation = keyof typeof mutations

/**
 * Proved by tests of its own, beside the code: it takes out of the history itself the words
 * by which the model tells whose each value was.
 */
export const besideTheModel = { 'erasures.requestErasure': 'adds' } as const
