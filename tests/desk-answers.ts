import type { RecordDb } from '#db/client'
import { findApplication } from '#db/queries/application'
import { findClaimedRow } from '#db/queries/claim-subject'
import { adjudicationsAboutMassRelease, claimsAboutMassRelease } from '#db/queries/claims'
import { custodyEvents } from '#db/queries/custody-events'
import { findDeskEvent } from '#db/queries/desk-event'
import { listHistory } from '#db/queries/desk-history'
import { listLabels } from '#db/queries/desk-labels'
import { findLimits } from '#db/queries/desk-limits'
import { listEventOptions, listRowsOf } from '#db/queries/desk-options'
import { searchRecord } from '#db/queries/desk-people'
import { findDeskPerson, findName, listDeskDetails } from '#db/queries/desk-person'
import * as releases from '#db/queries/desk-releases'
import { findSourceByText, listSourcesById } from '#db/queries/desk-sources'
import { listFigures } from '#db/queries/mass-release-parts'
import { findPersonStatus } from '#db/queries/person-status'
import { findClaim, findQuestion } from '#db/queries/questions'
import { countQueue, listQueue, listQueueCountries } from '#db/queries/queue'
import * as lines from '#db/queries/release-lines'
import { findReleaseTerms, listBodies } from '#db/queries/release-terms'
import { listApplications } from '#db/queries/roll-applications'
import { findDecision, findRollBoard } from '#db/queries/roll-board'
import * as changes from '#db/queries/roll-changes'
import { countRoll } from '#db/queries/roll-counts'
import { countOpen } from '#db/queries/roll-open'
import { listRollPeople } from '#db/queries/roll-people'
import { pileRoll } from '#db/queries/roll-piles'
import { findReading } from '#db/queries/roll-readings'
import { subjectTables } from '#db/subjects'
import { type ClaimSubject, claimFields } from '#domain/claim'
import { queueLists } from '#domain/queue'
import { anEditor } from '#tests/builders'

/** Every id there is, whoever may know of it: what a guess could hit. */
export type Ids = Record<string, number[]>

const today = '2026-11-26'

/** What every page of the desk reads, for every address it can be asked at. */
export function deskAnswers(db: RecordDb, ids: Ids, words: readonly string[]) {
  const each = <Value>(table: string, ask: (id: number) => Value) => {
    const asked = ids[table] ?? []
    return asked.map((id) => [id, ask(id)] as const)
  }
  const history = (personId?: number) => {
    const found = listHistory(db, { personId })
    return { ...found, labels: listLabels(db, found.entries) }
  }
  return {
    search: words.map((q) => searchRecord(db, { q })),
    everybody: searchRecord(db, { q: '' }),
    history: history(),
    revisions: each('revisions', (id) => [
      listHistory(db, { before: id + 1, limit: 1 }),
      findApplication(db, id),
    ]),
    people: each('people', (id) => [
      findDeskPerson(db, id),
      listDeskDetails(db, id),
      custodyEvents(db, id),
      findLimits(db, id),
      findPersonStatus(db, id, today),
      lines.listGroupsOf(db, id),
      history(id),
    ]),
    names: each('names', (id) => findName(db, id)),
    events: each('events', (id) => findDeskEvent(db, id)),
    claims: each('claims', (id) => findClaim(db, id)),
    questions: Object.entries(subjectTables).map(([subject, table]) =>
      each(table, (subjectId) => {
        const about = { subject: subject as ClaimSubject, subjectId }
        return [
          findClaimedRow(db, about),
          ...['existence' as const, ...claimFields.slice(0, 3)].map((field) =>
            findQuestion(db, { ...about, field }),
          ),
        ]
      }),
    ),
    queue: queueLists.map((list) =>
      listQueue(db, { list, country: null, days: 30, after: null }, today),
    ),
    counts: [countQueue(db, today), listQueueCountries(db)],
    massReleases: releases.listDeskMassReleases(db),
    boards: each('mass_releases', (id) => {
      const board = findRollBoard(db, id)
      return [
        board && { ...board, piles: pileRoll(db, board) },
        releases.findDeskMassRelease(db, id),
        releases.massReleaseValues(db, id),
        releases.listDeskFigures(db, id),
        listFigures(db, id),
        countRoll(db, id, { bodyId: undefined }),
        countOpen(db, id),
        findReleaseTerms(db, id),
        claimsAboutMassRelease(db, id),
        adjudicationsAboutMassRelease(db, id),
        changes.findRollRevision(db, id, 0),
        changes.listRollChanges(db, id, 100),
        changes.findLastDecision(db, id, anEditor.id),
        listApplications(db, id),
        lines.listRollLines(db, id),
        lines.listGroup(db, { personIds: [], massReleaseId: id }),
      ]
    }),
    entries: each('roll_entries', (id) => [
      releases.findRollEntry(db, id),
      findDecision(db, id),
      findReading(db, id),
    ]),
    groups: [
      each('cases', (caseId) => [
        lines.listGroup(db, { personIds: [], caseId }),
        lines.findNamed(db, 'cases', caseId),
      ]),
      each('facilities', (facilityId) =>
        lines.listGroup(db, { personIds: [], facilityId }),
      ),
      lines.listGroup(db, { personIds: ids.people ?? [] }),
    ],
    rollPeople: listRollPeople(db, ids.people ?? []),
    sources: listSourcesById(db, ids.sources ?? []),
    sourcesByText: words.map((text) => findSourceByText(db, text)),
    options: [
      listEventOptions(db, anEditor.id),
      listRowsOf(db, 'courts'),
      listBodies(db),
    ],
  }
}
