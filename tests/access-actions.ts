import type { Who } from './access.ts'

type Actions<Module> = Record<keyof Module & string, Who>

/**
 * Every server action, by its file, or the folder of `actions.ts`, under `app/[locale]/desk`. Each can be
 * called by itself, without the page it stands on, and so asks by itself who calls.
 */
export const actions = {
  '': {
    signOutAction: 'visitor',
  } satisfies Actions<typeof import('../app/[locale]/desk/actions.ts')>,
  account: {
    changePasswordAction: 'propose',
    endSessionAction: 'propose',
    endOtherSessionsAction: 'propose',
    signOutEverywhereAction: 'visitor',
  } satisfies Actions<typeof import('../app/[locale]/desk/account/actions.ts')>,
  'account/confirm': {
    confirmAction: 'propose',
    askPasskeyAction: 'propose',
    confirmPasskeyAction: 'propose',
  } satisfies Actions<typeof import('../app/[locale]/desk/account/confirm/actions.ts')>,
  'account/factors': {
    setTotpAction: 'propose',
    offerPasskeyAction: 'propose',
    addPasskeyAction: 'propose',
    removePasskeyAction: 'propose',
    makeCodesAction: 'propose',
  } satisfies Actions<typeof import('../app/[locale]/desk/account/factors/actions.ts')>,
  'accounts/[id]': {
    changeRightsAction: 'manage',
    endAccountAction: 'manage',
  } satisfies Actions<typeof import('../app/[locale]/desk/accounts/[id]/actions.ts')>,
  'accounts/new': { inviteAction: 'manage' } satisfies Actions<
    typeof import('../app/[locale]/desk/accounts/new/actions.ts')
  >,
  'changes/[revisionId]': { undoChangeAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/changes/[revisionId]/actions.ts')
  >,
  'changes/undo': { undoChangesAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/changes/undo/actions.ts')
  >,
  claims: { decideAction: 'propose', reopenAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/claims/actions.ts')
  >,
  'claims/[id]': { amendClaimAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/claims/[id]/actions.ts')
  >,
  'claims/new': { addClaimAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/claims/new/actions.ts')
  >,
  'corrections/[id]': {
    decideCorrectionAction: 'write',
    hideAboutAction: 'write',
  } satisfies Actions<typeof import('../app/[locale]/desk/corrections/[id]/actions.ts')>,
  'people/[id]/merge/[otherId]': {
    judgeAction: 'propose',
    mergeAction: 'propose',
  } satisfies Actions<
    typeof import('../app/[locale]/desk/people/[id]/merge/[otherId]/actions.ts')
  >,
  'people/[id]/split': { splitAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/people/[id]/split/actions.ts')
  >,
  'invitations/[token]': { acceptInvitationAction: 'visitor' } satisfies Actions<
    typeof import('../app/[locale]/desk/invitations/[token]/actions.ts')
  >,
  'people/[id]': {
    setLevelAction: 'propose',
    hidePersonAction: 'propose',
  } satisfies Actions<typeof import('../app/[locale]/desk/people/[id]/actions.ts')>,
  'people/[id]/designations/new': { addDesignationAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/people/[id]/designations/new/actions.ts')
  >,
  'people/[id]/edit': { editPersonAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/people/[id]/edit/actions.ts')
  >,
  'people/[id]/erasure': { requestErasureAction: 'manage' } satisfies Actions<
    typeof import('../app/[locale]/desk/people/[id]/erasure/actions.ts')
  >,
  'people/[id]/events/[eventId]': {
    amendEventAction: 'propose',
    withdrawEventAction: 'propose',
    verifyReleaseAction: 'propose',
  } satisfies Actions<
    typeof import('../app/[locale]/desk/people/[id]/events/[eventId]/actions.ts')
  >,
  'people/[id]/events/new/[kind]': { recordEventAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/people/[id]/events/new/[kind]/actions.ts')
  >,
  'people/[id]/names/[nameId]': {
    amendNameAction: 'propose',
    removeNameAction: 'propose',
  } satisfies Actions<
    typeof import('../app/[locale]/desk/people/[id]/names/[nameId]/actions.ts')
  >,
  'people/[id]/names/new': { addNameAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/people/[id]/names/new/actions.ts')
  >,
  'people/[id]/photos': {
    addPhotoAction: 'propose',
    amendPhotoAction: 'propose',
    removePhotoAction: 'propose',
  } satisfies Actions<
    typeof import('../app/[locale]/desk/people/[id]/photos/actions.ts')
  >,
  'people/[id]/publication': {
    limitFieldAction: 'propose',
    liftLimitAction: 'propose',
    addConsentAction: 'propose',
  } satisfies Actions<
    typeof import('../app/[locale]/desk/people/[id]/publication/actions.ts')
  >,
  'proposals/[id]': {
    acceptAction: 'review',
    rejectAction: 'review',
    withdrawAction: 'propose',
    commentAction: 'propose',
  } satisfies Actions<typeof import('../app/[locale]/desk/proposals/[id]/actions.ts')>,
  'people/[id]/releases/new': { recordReleaseAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/people/[id]/releases/new/actions.ts')
  >,
  'people/new': { createPersonAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/people/new/actions.ts')
  >,
  'releases/[id]': { decideAction: 'propose', moveAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/releases/[id]/actions.ts')
  >,
  'releases/[id]/applications/[revisionId]': {
    undoApplicationAction: 'propose',
  } satisfies Actions<
    typeof import('../app/[locale]/desk/releases/[id]/applications/[revisionId]/actions.ts')
  >,
  'releases/[id]/apply': { applyAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/releases/[id]/apply/actions.ts')
  >,
  'releases/[id]/edit': { editMassReleaseAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/releases/[id]/edit/actions.ts')
  >,
  'releases/[id]/figures/new': { addFigureAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/releases/[id]/figures/new/actions.ts')
  >,
  'releases/[id]/lists/[listId]': {
    cutAction: 'propose',
    readAction: 'propose',
  } satisfies Actions<
    typeof import('../app/[locale]/desk/releases/[id]/lists/[listId]/actions.ts')
  >,
  'releases/[id]/roll/[entryId]': { decideEntryAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/releases/[id]/roll/[entryId]/actions.ts')
  >,
  'releases/[id]/roll/[entryId]/refute': {
    refuteEntryAction: 'propose',
  } satisfies Actions<
    typeof import('../app/[locale]/desk/releases/[id]/roll/[entryId]/refute/actions.ts')
  >,
  'releases/[id]/roll/new': { addListAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/releases/[id]/roll/new/actions.ts')
  >,
  'releases/new': { createMassReleaseAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/releases/new/actions.ts')
  >,
  'releases/quick': { quickRecordAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/releases/quick/actions.ts')
  >,
  'releases/quick/[revisionId]': { undoQuickAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/releases/quick/[revisionId]/actions.ts')
  >,
  'sign-in/enrolment': {
    firstTotpAction: 'visitor',
    offerPasskeyAction: 'visitor',
    firstPasskeyAction: 'visitor',
  } satisfies Actions<typeof import('../app/[locale]/desk/sign-in/enrolment.ts')>,
  'sign-in/second-step': {
    checkCodeAction: 'visitor',
    askPasskeyAction: 'visitor',
    checkPasskeyAction: 'visitor',
    giveUpAction: 'visitor',
  } satisfies Actions<typeof import('../app/[locale]/desk/sign-in/second-step.ts')>,
  'sign-in': { signInAction: 'visitor' } satisfies Actions<
    typeof import('../app/[locale]/desk/sign-in/actions.ts')
  >,
} as const satisfies Record<string, Record<string, Who>>
