import { type RecordDb, statement } from '#db/client'
import { listCorrections } from '#db/queries/corrections'
import { custodyEvents } from '#db/queries/custody-events'
import { listHistory, listHistoryChoices } from '#db/queries/desk-history'
import { listLabels, listPeopleLabels } from '#db/queries/desk-labels'
import { searchRecord } from '#db/queries/desk-people'
import { findDeskPerson, listDeskDetails } from '#db/queries/desk-person'
import { findPublication } from '#db/queries/desk-publication'
import { listDeskMassReleases } from '#db/queries/desk-releases'
import { listContradictions, listDuplicates } from '#db/queries/duplicates'
import { listJudgedPairs } from '#db/queries/judged-pairs'
import { listMergedInto } from '#db/queries/merged-people'
import { findAsked } from '#db/queries/pasted-addresses'
import { listProposals } from '#db/queries/proposals'
import { countQueue, listQueue, listQueueCountries } from '#db/queries/queue'
import { listGroupsOf } from '#db/queries/release-lines'
import { listRollPeople } from '#db/queries/roll-people'
import { listLimiting } from '#db/queries/soft-hides'
import type { HistoryFilter } from '#domain/history-filter'
import { queueDays, queueLists } from '#domain/queue'
import { findBoard } from '../app/[locale]/desk/releases/[id]/board.ts'

type Ask = (db: RecordDb, round: number) => unknown

const today = '2026-11-26'
const mayKnow = () => true
const mayKnowAll = { maySeeSealed: true }

/** What the pages of the desk ask; a round picks another person. */
export function deskPages(record: RecordDb): Record<string, Ask> {
  const personOf = peopleOf(record)
  const boardId = statement(
    record,
    `SELECT id FROM mass_releases WHERE slug = 'bench-board'`,
  )
    .pluck()
    .get() as number
  return {
    '/desk': (db) => {
      const { entries } = listHistory(db, { limit: 10 })
      const own = listProposals(db, { ...mayKnowAll, authorId: 'author-1' }).proposals
      return [
        listPeopleLabels(
          db,
          own.slice(0, 5).flatMap(({ personIds }) => personIds),
        ),
        listLabels(db, entries),
        countQueue(db, today),
      ]
    },
    ...Object.fromEntries(
      queueLists.map((list) => [`/desk/queue?list=${list}`, queuePage(list)]),
    ),
    '/desk/people': (db) => searchRecord(db, { q: '' }),
    '/desk/people?page=1900': (db) => searchRecord(db, { q: '', page: 1900 }),
    '/desk/people?q=': (db, round) =>
      searchRecord(db, { q: asked[round % asked.length] ?? '' }),
    '/desk/proposals': (db) => {
      const { proposals } = listProposals(db, mayKnowAll)
      return listPeopleLabels(
        db,
        proposals.flatMap(({ personIds }) => personIds),
      )
    },
    '/desk/changes': changes({}),
    '/desk/changes, of imports': changes({ before: 102 }),
    '/desk/changes, of an editor': changes({ editor: 'bench', action: 'person.edited' }),
    '/desk/changes, of a person': (db, round) =>
      changes({ personId: personOf(round) })(db, round),
    '/desk/duplicates': (db) => {
      const { rows } = listDuplicates(db, { mayKnow })
      const pairs = [
        ...rows,
        ...listJudgedPairs(db, { mayKnow }),
        ...listContradictions(db, mayKnow),
      ]
      return listRollPeople(
        db,
        pairs.flatMap(({ personId, otherId }) => [personId, otherId]),
      )
    },
    '/desk/corrections': (db) => {
      const { corrections: rows } = listCorrections(db, {
        closed: false,
        now: Date.now(),
      })
      const limiting = listLimiting(
        db,
        rows.map(({ id }) => id),
      )
      return [limiting, rows.map((row) => findAsked(db, row))]
    },
    '/desk/people/[id]': (db, round) => personPage(db, personOf(round)),
    '/desk/people/[id]/history': (db, round) => {
      findDeskPerson(db, personOf(round))
      return changes({ personId: personOf(round) })(db, round)
    },
    '/desk/releases': (db) => listDeskMassReleases(db),
    '/desk/releases/[id], 123 entries': (db) =>
      findBoard(db, boardId, { pile: null, bodyId: null, except: [] }, 'bench'),
  }
}

const asked = [
  'nastassia rav',
  'Иван Петров',
  'Aliaksandr',
  'Zhang Wei',
  'Калеснікава Марыя',
]

const queuePage =
  (list: (typeof queueLists)[number]): Ask =>
  (db) => {
    const filter = { list, country: null, days: queueDays[list] ?? 0, after: null }
    return [
      countQueue(db, today, filter),
      listQueueCountries(db),
      listQueue(db, filter, today),
    ]
  }

const changes =
  (filter: Partial<HistoryFilter>): Ask =>
  (db) => {
    const history = listHistory(db, filter)
    return [listLabels(db, history.entries), listHistoryChoices(db)]
  }

function personPage(db: RecordDb, id: number) {
  const person = findDeskPerson(db, id)
  return (
    person && [
      listDeskDetails(db, id),
      listGroupsOf(db, id),
      custodyEvents(db, id),
      findPublication(db, person),
      listMergedInto(db, id),
    ]
  )
}

/** People who are not sealed, one for each round. */
function peopleOf(db: RecordDb) {
  const ids = statement(
    db,
    `SELECT id FROM people WHERE publication_level = 'public' ORDER BY id LIMIT 4000`,
  )
    .pluck()
    .all() as number[]
  return (round: number) => ids[(round * 97) % ids.length] ?? 0
}
