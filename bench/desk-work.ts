import { type RecordDb, statement } from '#db/client'
import { newId } from '#db/ids'
import { addList } from '#db/mutations/roll-lists'
import { inRevision, type Tx } from '#db/write'
import { newList } from '#domain/roll'
import { ok } from '#lib/result'
import { aMassRelease, aSource } from '#tests/builders'
import type { FictionalPerson } from './fictional-people.ts'

const editor = { id: 'bench', name: 'Bench', role: 'admin', maySeeSealed: true } as const

export const sealedCount = 500
const edits = 3000
const proposals = 500
const corrections = 500

/** What editors did since the import: edits, people sealed, proposals, requests, a board. */
export function writeWork(db: RecordDb, listed: readonly FictionalPerson[]) {
  const ids = statement(db, 'SELECT id FROM people ORDER BY id LIMIT 20000')
    .pluck()
    .all() as number[]
  const every = (step: number, at = 0) =>
    ids.filter((_, n) => n % Math.floor(step) === at)
  revise(db, 'person.sealed', (tx) => {
    const seal = `UPDATE people SET publication_level = 'sealed' WHERE id = ?`
    for (const id of every(20000 / sealedCount)) statement(tx, seal).run(id)
  })
  for (const id of every(20000 / edits, 1).slice(0, edits))
    revise(db, 'person.edited', (tx) => {
      const edit = 'UPDATE people SET birth_place = ?, version = version + 1 WHERE id = ?'
      statement(tx, edit).run(`Town ${id % 97}`, id)
    })
  for (const id of every(20000 / proposals, 2)) propose(db, id)
  for (const id of every(20000 / corrections, 3)) ask(db, id)
  revise(db, 'roll.listed', (tx) => writeBoard(tx, listed))
}

function revise(db: RecordDb, action: string, work: (tx: Tx) => unknown) {
  inRevision(db, editor, { action, channel: 'script' }, (tx) => {
    work(tx)
    return ok(null)
  })
}

function propose(db: RecordDb, personId: number) {
  const id = newId()
  statement(
    db,
    `INSERT INTO proposals (id, at, author_id, author_name, channel, action, reasons, based_on_id)
     VALUES (?, ?, ?, 'Somebody', 'form', 'person.edited', '["contributor"]', 1)`,
  ).run(id, new Date(1.75e12 + (id % 1e9)).toISOString(), `author-${id % 20}`)
  statement(
    db,
    `INSERT INTO proposal_rows (proposal_id, table_name, row_id, person_id, "before", "after")
     SELECT ?, table_name, row_id, person_id, "after", "after" FROM revision_rows
     WHERE person_id = ? LIMIT 12`,
  ).run(id, personId)
}

function ask(db: RecordDb, personId: number) {
  statement(
    db,
    `INSERT INTO corrections (id, kind, subject, subject_id, about, wrong, lang, received_at, version)
     VALUES (?, 'wrong_fact', 'person', ?, 'Somebody', 'The year of birth', 'en', ?, 1)`,
  ).run(newId(), personId, 1.75e12 + (personId % 1e9))
}

/** A mass release with one pasted list. */
function writeBoard(tx: Tx, listed: readonly FictionalPerson[]) {
  const massReleaseId = aMassRelease(tx, { on: '2025-12-13', slug: 'bench-board' })
  const sourceId = aSource(tx, { slug: 'bench-list' })
  const lines = listed.map(({ names, bornOn }, n) => {
    const year = bornOn ? `, ${bornOn.slice(0, 4)} г.р.` : ''
    return `${n + 1}. ${names.at(-1)?.text}${year}`
  })
  const text = lines.join('\n')
  addList(tx, editor, newList.parse({ massReleaseId, text, lang: 'ru', sourceId }))
}
