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
  | 'account'
  | 'correction'
  /** A row of a person: answers as its person does. */
  | 'name'
  | 'event'
  | 'claim'
  | 'entry'
  | 'revision'
  | 'proposal'
  /** Several of them at once, each as if asked for alone. */
  | 'list'

export type Access = { who: Who; names: Subject }

const readers = <const Names extends Subject>(names: Names) =>
  ({ who: 'everybody', names }) as const
const visitors = <const Names extends Subject>(names: Names) =>
  ({ who: 'visitor', names }) as const
const writers = <const Names extends Subject>(names: Names) =>
  ({ who: 'propose', names }) as const

const editors = <const Names extends Subject>(names: Names) =>
  ({ who: 'write', names }) as const
const admins = <const Names extends Subject>(names: Names) =>
  ({ who: 'manage', names }) as const

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
  '/[locale]/corrections': readers('nothing'),
  '/[locale]/corrections/events/[id]': readers('event'),
  '/[locale]/corrections/people/[slug]': readers('person'),
  '/[locale]/corrections/releases/[slug]': readers('mass_release'),
  '/[locale]/corrections/send': readers('nothing'),
  '/[locale]/corrections/sources/[slug]': readers('source'),
  '/[locale]/corrections/status': readers('token'),
  '/[locale]/match': readers('nothing'),
  '/[locale]/not-found': readers('nothing'),
  '/[locale]/people': readers('list'),
  '/[locale]/people/[slug]': readers('person'),
  '/[locale]/releases': readers('list'),
  '/[locale]/releases/[slug]': readers('mass_release'),
  '/[locale]/sources': readers('list'),
  '/[locale]/sources/[slug]': readers('source'),
  '/api/match-index': readers('list'),
  '/api/photos/[file]': readers('person'),
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
  '/[locale]/desk/account/confirm': writers('nothing'),
  '/[locale]/desk/account/factors': writers('nothing'),
  '/[locale]/desk/accounts': admins('nothing'),
  '/[locale]/desk/accounts/[id]': admins('account'),
  '/[locale]/desk/accounts/log': admins('nothing'),
  '/[locale]/desk/accounts/new': admins('nothing'),
  '/[locale]/desk/changes': writers('list'),
  '/[locale]/desk/changes/[revisionId]': writers('revision'),
  '/[locale]/desk/changes/undo': writers('list'),
  '/[locale]/desk/claims': writers('event'),
  '/[locale]/desk/claims/[id]': writers('claim'),
  '/[locale]/desk/claims/new': writers('event'),
  '/[locale]/desk/corrections': editors('list'),
  '/[locale]/desk/corrections/[id]': editors('correction'),
  '/[locale]/desk/duplicates': writers('list'),
  '/[locale]/desk/not-found': writers('nothing'),
  '/[locale]/desk/people': writers('list'),
  '/[locale]/desk/people/new': writers('nothing'),
  '/[locale]/desk/people/[id]': writers('person'),
  '/[locale]/desk/people/[id]/designations/new': writers('person'),
  '/[locale]/desk/people/[id]/edit': writers('person'),
  '/[locale]/desk/people/[id]/erasure': admins('person'),
  '/[locale]/desk/people/[id]/events/[eventId]': writers('event'),
  '/[locale]/desk/people/[id]/events/new/[kind]': writers('person'),
  '/[locale]/desk/people/[id]/history': writers('person'),
  '/[locale]/desk/people/[id]/merge/[otherId]': writers('person'),
  '/[locale]/desk/people/[id]/names/[nameId]': writers('name'),
  '/[locale]/desk/people/[id]/names/new': writers('person'),
  '/[locale]/desk/people/[id]/photos': writers('person'),
  '/[locale]/desk/people/[id]/publication': writers('person'),
  '/[locale]/desk/people/[id]/releases/new': writers('person'),
  '/[locale]/desk/people/[id]/split': writers('person'),
  '/[locale]/desk/people/likely': writers('list'),
  '/[locale]/desk/proposals': writers('list'),
  '/[locale]/desk/proposals/[id]': writers('proposal'),
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
