import { type ClaimField, wholeRow } from '#domain/claim'
import type { EventKind } from '#domain/event'
import { type About, formatAbout } from '#domain/question'

const desk = (locale: string) => `/${locale}/desk`
/** With the event that was saved just now, where one was. */
const person = (locale: string, id: number, savedId?: number) =>
  withQuery(`${desk(locale)}/people/${id}`, savedId ? `saved=${savedId}` : '')
type Asked = About & { field?: ClaimField | null }

const askedQuery = ({ field, ...about }: Asked) =>
  `about=${formatAbout(about)}${field && field !== wholeRow ? `&field=${field}` : ''}`

const massRelease = (locale: string, id: number) => `${desk(locale)}/releases/${id}`

/** The addresses of the desk; reached as `paths.desk`. */
export const deskPaths = {
  home: desk,
  notFound: (locale: string) => `${desk(locale)}/not-found`,
  signIn: (locale: string, next = '') =>
    withQuery(`${desk(locale)}/sign-in`, next && `next=${encodeURIComponent(next)}`),
  invitation: (locale: string, token: string) => `${desk(locale)}/invitations/${token}`,
  /** The same, for who has a recovery code to show beside the password. */
  recover: (locale: string, next = '') =>
    withQuery(
      `${desk(locale)}/sign-in`,
      `with=recovery-code${next && `&next=${encodeURIComponent(next)}`}`,
    ),
  account: (locale: string) => `${desk(locale)}/account`,
  factors: (locale: string, next = '') =>
    withQuery(
      `${desk(locale)}/account/factors`,
      next && `next=${encodeURIComponent(next)}`,
    ),
  /** Password or code once more, and then on to `next`. */
  confirm: (locale: string, next = '') =>
    withQuery(
      `${desk(locale)}/account/confirm`,
      next && `next=${encodeURIComponent(next)}`,
    ),
  accounts: (locale: string) => `${desk(locale)}/accounts`,
  newAccount: (locale: string) => `${desk(locale)}/accounts/new`,
  otherAccount: (locale: string, id: string) => `${desk(locale)}/accounts/${id}`,
  accountLog: (locale: string, query = '') =>
    withQuery(`${desk(locale)}/accounts/log`, query),

  people: (locale: string, query = '') => withQuery(`${desk(locale)}/people`, query),
  newPerson: (locale: string) => `${desk(locale)}/people/new`,
  person,
  editPerson: (locale: string, id: number) => `${person(locale, id)}/edit`,
  /** Who may see what of the person, why, and what was said to it. */
  publication: (locale: string, id: number) => `${person(locale, id)}/publication`,
  /** Every text about a removed person, for ever. */
  erasure: (locale: string, id: number) => `${person(locale, id)}/erasure`,
  photos: (locale: string, id: number) => `${person(locale, id)}/photos`,
  /** Two records side by side: what an editor decides about them, and how they become one. */
  mergePeople: (locale: string, id: number, otherId: number) =>
    `${person(locale, id)}/merge/${otherId}`,
  splitPerson: (locale: string, id: number) => `${person(locale, id)}/split`,
  duplicates: (locale: string, query = '') =>
    withQuery(`${desk(locale)}/duplicates`, query),
  /** Not a page: who may be the person that is being typed. */
  likelyPeople: (locale: string) => `${desk(locale)}/people/likely`,
  history: (locale: string, id: number, query = '') =>
    withQuery(`${person(locale, id)}/history`, query),
  newName: (locale: string, id: number) => `${person(locale, id)}/names/new`,
  editName: (locale: string, id: number, nameId: number) =>
    `${person(locale, id)}/names/${nameId}`,
  newEvent: (locale: string, id: number, kind: EventKind) =>
    `${person(locale, id)}/events/new/${kind}`,
  editEvent: (locale: string, id: number, eventId: number) =>
    `${person(locale, id)}/events/${eventId}`,
  newDesignation: (locale: string, id: number) =>
    `${person(locale, id)}/designations/new`,
  /** With the mass release that brought it, where there is one. */
  newRelease: (locale: string, id: number, massReleaseId?: number) =>
    withQuery(
      `${person(locale, id)}/releases/new`,
      massReleaseId ? `mass=${massReleaseId}` : '',
    ),
  /** Without a field: whether what the row says is so. */
  question: (locale: string, about: Asked | undefined) =>
    withQuery(`${desk(locale)}/claims`, about ? askedQuery(about) : ''),
  newClaim: (locale: string, about: Asked | undefined) =>
    withQuery(`${desk(locale)}/claims/new`, about ? askedQuery(about) : ''),
  claim: (locale: string, id: number) => `${desk(locale)}/claims/${id}`,
  /** `query` as `domain/queue.ts` writes it. */
  queue: (locale: string, query = '') => withQuery(`${desk(locale)}/queue`, query),
  /** What readers ask for; `closed` for what was decided. */
  corrections: (locale: string, query = '') =>
    withQuery(`${desk(locale)}/corrections`, query),
  correction: (locale: string, id: number, query = '') =>
    withQuery(`${desk(locale)}/corrections/${id}`, query),
  changes: (locale: string, query = '') => withQuery(`${desk(locale)}/changes`, query),
  /** One change, and undo. */
  change: (locale: string, revisionId: number, query = '') =>
    withQuery(`${desk(locale)}/changes/${revisionId}`, query),
  /** Several changes together, and undo; without any it says how to choose them. */
  undoChanges: (locale: string, revisionIds: readonly number[] = [], query = '') =>
    withQuery(
      `${desk(locale)}/changes/undo`,
      [...revisionIds.map((id) => `change=${id}`), query].filter(Boolean).join('&'),
    ),
  /** `reason` of a rule, or `mine`. */
  proposals: (locale: string, query = '') =>
    withQuery(`${desk(locale)}/proposals`, query),
  proposal: (locale: string, id: number, query = '') =>
    withQuery(`${desk(locale)}/proposals/${id}`, query),

  massReleases: (locale: string) => `${desk(locale)}/releases`,
  newMassRelease: (locale: string) => `${desk(locale)}/releases/new`,
  massRelease,
  /** The board with a pile or a body chosen, at an entry. */
  board: (locale: string, id: number, query = '', entryId?: number) =>
    withQuery(massRelease(locale, id), query) + (entryId ? `#entry-${entryId}` : ''),
  rollChanges: (locale: string, id: number) => `${massRelease(locale, id)}/changes`,
  rollList: (locale: string, id: number, listId: number, query = '') =>
    withQuery(`${massRelease(locale, id)}/lists/${listId}`, query),
  applyRoll: (locale: string, id: number) => `${massRelease(locale, id)}/apply`,
  rollApplications: (locale: string, id: number) =>
    `${massRelease(locale, id)}/applications`,
  /** One of them: what was recorded, and undo. */
  rollApplication: (locale: string, id: number, revisionId: number, query = '') =>
    withQuery(`${massRelease(locale, id)}/applications/${revisionId}`, query),
  /** `person`, as often as wanted, `case`, `facility` or `release`. */
  quickRelease: (locale: string, query = '') =>
    withQuery(`${desk(locale)}/releases/quick`, query),
  quickReleased: (locale: string, revisionId: number, query = '') =>
    withQuery(`${desk(locale)}/releases/quick/${revisionId}`, query),
  refuteEntry: (locale: string, id: number, entryId: number) =>
    `${massRelease(locale, id)}/roll/${entryId}/refute`,
  editMassRelease: (locale: string, id: number) => `${massRelease(locale, id)}/edit`,
  newFigure: (locale: string, id: number) => `${massRelease(locale, id)}/figures/new`,
  newRoll: (locale: string, id: number) => `${massRelease(locale, id)}/roll/new`,
  rollEntry: (locale: string, id: number, entryId: number, query = '') =>
    withQuery(`${massRelease(locale, id)}/roll/${entryId}`, query),
}

export function withQuery(path: string, query: string) {
  return query ? `${path}?${query}` : path
}
