import { insert } from '#db/write'
import type { About } from '#domain/question'
import { queueLists } from '#domain/queue'
import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import {
  aClaim,
  aMassRelease,
  aName,
  anArrest,
  aPerson,
  aRelease,
  aRollEntry,
  dated,
} from '#tests/builders'
import { aPhoto } from '#tests/photos'
import { overflow, unfold, violations } from './axe.ts'
import { aCorrection, anInvitation, aPersonInTheRecord, inRecord } from './desk-record.ts'
import { expect, test } from './fixtures.ts'
import { aProposal } from './second-person.ts'

for (const locale of locales)
  test(`axe finds nothing at the desk in ${locale}`, { tag: ['@js', '@phone'] }, async ({
    page,
    isMobile,
    signInAs,
  }) => {
    await page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light' })
    for (const path of [
      paths.desk.signIn(locale),
      paths.desk.recover(locale),
      paths.desk.invitation(locale, anInvitation()),
      paths.desk.invitation(locale, 'no-such-token'),
    ]) {
      await page.goto(path)
      expect.soft(await violations(page), path).toEqual([])
    }
    await signInAs('admin')
    for (const path of addresses(locale)) {
      await page.goto(path)
      await unfold(page)
      expect.soft(await violations(page), path).toEqual([])
      expect.soft(await overflow(page), path).toBeLessThanOrEqual(0)
    }
    await page.getByRole('main').getByRole('button').first().click()
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
    expect.soft(await violations(page), 'with errors').toEqual([])
  })

/** Every page of the desk; the last is a form that cannot be saved as it is. */
function addresses(locale: string) {
  const disputed: About = { subject: 'event', subjectId: 0 }
  const at = {
    eventId: 0,
    massReleaseId: 0,
    entryId: 0,
    claimId: 0,
    revisionId: 0,
    twinId: 0,
    removedId: 0,
    disputed,
  }
  const { id } = aPersonInTheRecord((tx, personId) => {
    at.revisionId = tx.revisionId
    at.eventId = anArrest(tx, personId, { on: '2020' })
    const field = 'happened_on'
    at.disputed = { subject: 'event', subjectId: at.eventId }
    at.claimId = aClaim(tx, 'event', at.eventId, { field, ...dated('value_on', '2020') })
    aClaim(tx, 'event', at.eventId, { field, ...dated('value_on', '2021') })
    insert(tx, 'adjudications', {
      ...{ subject: 'event', subject_id: at.eventId, field },
      ...{ outcome: 'chosen', claim_id: at.claimId, reason: { en: 'It is dated.' } },
    })
    at.twinId = aPerson(tx, { birth_place: 'Elsewhere', fictional: true })
    at.removedId = aPerson(tx, { publication_level: 'removed', fictional: true })
    at.massReleaseId = aMassRelease(tx, { on: '2021' })
    at.entryId = aRollEntry(tx, at.massReleaseId, {
      person_id: personId,
      match_state: 'matched',
    })
    aPhoto(tx, personId, { publication_level: 'internal' })
    aRelease(tx, personId, { on: '2019?', text: { en: 'A sentence.' } })
  })
  const nameId = inRecord(
    (tx) =>
      tx.$client
        .prepare('SELECT id FROM names WHERE person_id = ?')
        .pluck()
        .get(id) as number,
  )
  const editorId = inRecord(
    (tx) => tx.$client.prepare('SELECT id FROM editors LIMIT 1').pluck().get() as string,
  )
  // Of this test's own: those of others may be of any length, or being undone.
  const { revisionId } = at
  const laterId = inRecord((tx) => {
    aName(tx, id, { text: 'Another Name', kind: 'alias' })
    return tx.revisionId
  })
  const desk = paths.desk
  return [
    desk.home(locale),
    desk.notFound(locale),
    desk.people(locale),
    desk.people(locale, 'q=testperson'),
    desk.people(locale, 'q=nobody'),
    desk.changes(locale),
    desk.changes(locale, `editor=editor-1&channel=form&from=2025-01-01&person=${id}`),
    desk.undoChanges(locale),
    desk.undoChanges(locale, [laterId, revisionId]),
    desk.proposals(locale),
    desk.proposals(locale, 'mine=1'),
    desk.proposal(locale, aProposal(id)),
    desk.corrections(locale),
    desk.corrections(locale, 'list=closed'),
    desk.correction(locale, aCorrection(id)),
    desk.account(locale),
    desk.factors(locale),
    desk.confirm(locale),
    desk.accounts(locale),
    desk.newAccount(locale),
    desk.otherAccount(locale, editorId),
    desk.accountLog(locale),
    desk.newPerson(locale),
    desk.person(locale, id, at.eventId),
    desk.editPerson(locale, id),
    desk.photos(locale, id),
    desk.publication(locale, id),
    desk.erasure(locale, id),
    desk.erasure(locale, at.removedId),
    desk.history(locale, id),
    desk.duplicates(locale),
    desk.mergePeople(locale, id, at.twinId),
    desk.splitPerson(locale, id),
    desk.newName(locale, id),
    desk.editName(locale, id, nameId),
    desk.newDesignation(locale, id),
    desk.newEvent(locale, id, 'decision'),
    desk.newEvent(locale, id, 'charge'),
    desk.editEvent(locale, id, at.eventId),
    desk.newClaim(locale, { subject: 'event', subjectId: at.eventId }),
    desk.question(locale, { subject: 'person', subjectId: id, field: 'birth_on' }),
    desk.question(locale, { ...at.disputed, field: 'happened_on' }),
    desk.claim(locale, at.claimId),
    ...queueLists.map((list) => desk.queue(locale, `list=${list}`)),
    desk.queue(locale, 'list=silent&country=BY&days=7'),
    desk.massReleases(locale),
    desk.newMassRelease(locale),
    desk.massRelease(locale, at.massReleaseId),
    desk.board(locale, at.massReleaseId, 'pile=decided'),
    desk.applyRoll(locale, at.massReleaseId),
    desk.rollApplications(locale, at.massReleaseId),
    desk.refuteEntry(locale, at.massReleaseId, at.entryId),
    desk.quickRelease(locale, `person=${id}`),
    desk.change(locale, revisionId),
    desk.editMassRelease(locale, at.massReleaseId),
    desk.newFigure(locale, at.massReleaseId),
    desk.newRoll(locale, at.massReleaseId),
    desk.rollEntry(locale, at.massReleaseId, at.entryId),
    desk.newRelease(locale, id, at.massReleaseId),
  ]
}
