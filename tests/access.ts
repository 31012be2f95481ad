import type { Right } from '#domain/permissions'
import type { AppRouteHandlerRoutes, AppRoutes } from '../.next/types/routes.d.ts'

/** `everybody`: readers, without a cookie. `visitor`: of the desk, not yet signed in. */
export type Who = 'everybody' | 'visitor' | Right

/** What the address names; its state decides, beside who asks. */
export type Subject =
  | 'nothing'
  | 'person'
  | 'source'
  | 'mass_release'
  | 'token'
  /** A row of a person: answers as its person does. */
  | 'name'
  | 'event'
  | 'claim'
  | 'entry'
  | 'revision'
  /** Several of them at once, each as if asked for alone. */
  | 'list'

export type Access = { who: Who; names: Subject }

const readers = <const Names extends Subject>(names: Names) =>
  ({ who: 'everybody', names }) as const
const visitors = <const Names extends Subject>(names: Names) =>
  ({ who: 'visitor', names }) as const
const writers = <const Names extends Subject>(names: Names) =>
  ({ who: 'propose', names }) as const

/**
 * Who may ask for what: every page and every address without one. Not a list beside the
 * routes but of them: Next writes their types, so that a new route without a row, or a row
 * without its route, does not compile. e2e/permissions.spec.ts asks for each of them.
 */
export const routes = {
  '/[locale]': readers('list'),
  '/[locale]/about/api': readers('nothing'),
  '/[locale]/about/methodology': readers('nothing'),
  '/[locale]/about/privacy': readers('nothing'),
  '/[locale]/match': readers('nothing'),
  '/[locale]/not-found': readers('nothing'),
  '/[locale]/people': readers('list'),
  '/[locale]/people/[slug]': readers('person'),
  '/[locale]/releases': readers('list'),
  '/[locale]/releases/[slug]': readers('mass_release'),
  '/[locale]/sources': readers('list'),
  '/[locale]/sources/[slug]': readers('source'),
  '/api/match-index': readers('list'),
  '/api/suggestions': readers('list'),
  '/api/v1/events': readers('list'),
  '/api/v1/events.csv': readers('list'),
  '/api/v1/facets': readers('list'),
  '/api/v1/openapi.json': readers('nothing'),
  '/api/v1/people': readers('list'),
  '/api/v1/people.csv': readers('list'),
  '/api/v1/people/[slug]': readers('person'),
  '/api/v1/releases': readers('list'),
  '/api/v1/releases.csv': readers('list'),
  '/api/v1/releases/[slug]': readers('mass_release'),
  '/api/v1/releases/[slug]/roll': readers('mass_release'),
  '/api/v1/releases/[slug]/roll.csv': readers('mass_release'),
  '/api/v1/sources/[slug]': readers('source'),
  '/[locale]/desk/sign-in': visitors('nothing'),
  '/[locale]/desk/invitations/[token]': visitors('token'),
  '/[locale]/desk': writers('list'),
  '/[locale]/desk/account': writers('nothing'),
  '/[locale]/desk/changes': writers('list'),
  '/[locale]/desk/changes/[revisionId]': writers('revision'),
  '/[locale]/desk/claims': writers('event'),
  '/[locale]/desk/claims/[id]': writers('claim'),
  '/[locale]/desk/claims/new': writers('event'),
  '/[locale]/desk/people': writers('list'),
  '/[locale]/desk/people/new': writers('nothing'),
  '/[locale]/desk/people/[id]': writers('person'),
  '/[locale]/desk/people/[id]/designations/new': writers('person'),
  '/[locale]/desk/people/[id]/edit': writers('person'),
  '/[locale]/desk/people/[id]/events/[eventId]': writers('event'),
  '/[locale]/desk/people/[id]/events/new/[kind]': writers('person'),
  '/[locale]/desk/people/[id]/history': writers('person'),
  '/[locale]/desk/people/[id]/names/[nameId]': writers('name'),
  '/[locale]/desk/people/[id]/names/new': writers('person'),
  '/[locale]/desk/people/[id]/releases/new': writers('person'),
  '/[locale]/desk/queue': writers('list'),
  '/[locale]/desk/releases': writers('list'),
  '/[locale]/desk/releases/new': writers('nothing'),
  '/[locale]/desk/releases/[id]': writers('mass_release'),
  '/[locale]/desk/releases/[id]/applications': writers('mass_release'),
  '/[locale]/desk/releases/[id]/applications/[revisionId]': writers('revision'),
  '/[locale]/desk/releases/[id]/apply': writers('mass_release'),
  '/[locale]/desk/releases/[id]/changes': writers('mass_release'),
  '/[locale]/desk/releases/[id]/edit': writers('mass_release'),
  '/[locale]/desk/releases/[id]/figures/new': writers('mass_release'),
  '/[locale]/desk/releases/[id]/lists/[listId]': writers('mass_release'),
  '/[locale]/desk/releases/[id]/roll/[entryId]': writers('entry'),
  '/[locale]/desk/releases/[id]/roll/[entryId]/refute': writers('entry'),
  '/[locale]/desk/releases/[id]/roll/new': writers('mass_release'),
  '/[locale]/desk/releases/quick': writers('list'),
  '/[locale]/desk/releases/quick/[revisionId]': writers('revision'),
} satisfies Record<AppRoutes | AppRouteHandlerRoutes, Access>

export type Route = keyof typeof routes

type Actions<Module> = Record<keyof Module & string, Who>

/**
 * Every server action, by the folder of its file under `app/[locale]/desk`. Each can be
 * called by itself, without the page it stands on, and so asks by itself who calls.
 */
export const actions = {
  '': {
    signOutAction: 'visitor',
  } satisfies Actions<typeof import('../app/[locale]/desk/actions.ts')>,
  account: {
    changePasswordAction: 'propose',
    signOutEverywhereAction: 'visitor',
  } satisfies Actions<typeof import('../app/[locale]/desk/account/actions.ts')>,
  'changes/[revisionId]': { undoChangeAction: 'propose' } satisfies Actions<
    typeof import('../app/[locale]/desk/changes/[revisionId]/actions.ts')
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
  'sign-in': { signInAction: 'visitor' } satisfies Actions<
    typeof import('../app/[locale]/desk/sign-in/actions.ts')
  >,
} as const satisfies Record<string, Record<string, Who>>
