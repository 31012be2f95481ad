import { subjectTables } from '#db/subjects'
import { dateFields, wholeRow } from '#domain/claim'

/** What is worth a source of its own; a figure and a roll entry always name one. */
const sourcedSubjects = ['event', 'designation', 'name'] as const

/**
 * Triggers that keep what the queue of the desk lists, so that no writer can forget:
 * finding it anew in a million claims would take seconds.
 */
export function queueTriggerSql(): string[] {
  return [
    ...['claims', 'adjudications'].flatMap((table) => [
      trigger(`${table}_queue_insert`, `AFTER INSERT ON ${table}`, kept(table, 'new')),
      trigger(`${table}_queue_update`, `AFTER UPDATE ON ${table}`, [
        ...kept(table, 'old'),
        ...kept(table, 'new'),
      ]),
      trigger(`${table}_queue_delete`, `AFTER DELETE ON ${table}`, kept(table, 'old')),
    ]),
    ...sourcedSubjects.flatMap((subject) => {
      const table = subjectTables[subject]
      const row = `subject = '${subject}' AND subject_id = old.id`
      return [
        trigger(`${table}_queue_insert`, `AFTER INSERT ON ${table}`, [
          `INSERT INTO unsourced_facts (subject, subject_id, revision_id) VALUES ('${subject}', new.id, ${now})`,
        ]),
        trigger(`${table}_queue_delete`, `AFTER DELETE ON ${table}`, [
          `DELETE FROM unsourced_facts WHERE ${row}`,
        ]),
      ]
    }),
  ]
}

const now = '(SELECT revision_id FROM open_revision)'

function trigger(name: string, when: string, statements: string[]) {
  return `CREATE TRIGGER ${name} ${when} BEGIN
${statements.map((sql) => `  ${sql};`).join('\n')}
END`
}

function kept(table: string, row: 'old' | 'new'): string[] {
  return [...conflictSql(row), ...(table === 'claims' ? unsourcedSql(row) : [])]
}

const fieldOf = (row: string) => `coalesce(${row}.field, '${wholeRow}')`

/** Keeps the row of the queue that is there while the conflict lasts: its age is told. */
function conflictSql(row: string): string[] {
  const about = `subject = ${row}.subject AND subject_id = ${row}.subject_id`
  const isOpen = disagreementSql(row)
  return [
    `DELETE FROM open_conflicts WHERE ${about} AND field = ${fieldOf(row)} AND NOT ${isOpen}`,
    `INSERT OR IGNORE INTO open_conflicts (subject, subject_id, field, revision_id)
    SELECT ${row}.subject, ${row}.subject_id, ${fieldOf(row)}, ${now} WHERE ${isOpen}`,
  ]
}

const accepted = `c.state IN ('accepted', 'disputed')`
const isDate = `(c.value IS NULL OR c.field IN (${dateFields.map((field) => `'${field}'`).join(', ')}))`

/** The rule of `domain/claim-groups.ts`, over what editors accepted and have not decided. */
const disagree = `max(c.stance = 'contradicts' OR c.state = 'disputed')
      OR max(iif(${isDate}, c.value_on_earliest, NULL)) > min(iif(${isDate}, c.value_on_latest, NULL))`

function disagreementSql(row: string): string {
  return `coalesce((SELECT ${disagree} FROM claims c WHERE c.subject = ${row}.subject AND c.subject_id = ${row}.subject_id
      AND ${fieldOf('c')} = ${fieldOf(row)} AND ${accepted}
      AND NOT EXISTS (SELECT 1 FROM adjudications a WHERE a.subject = ${row}.subject
        AND a.subject_id = ${row}.subject_id AND a.field = ${fieldOf(row)})), FALSE)`
}

const supports = (subject: string, id: string) => `EXISTS (SELECT 1 FROM claims c
      WHERE c.subject = ${subject} AND c.subject_id = ${id} AND c.source_id IS NOT NULL
        AND c.stance = 'supports' AND ${accepted})`

function unsourcedSql(row: string): string[] {
  const isSupported = supports(`${row}.subject`, `${row}.subject_id`)
  const subjects = sourcedSubjects.map((subject) => `'${subject}'`).join(', ')
  return [
    `DELETE FROM unsourced_facts WHERE subject = ${row}.subject AND subject_id = ${row}.subject_id AND ${isSupported}`,
    `INSERT OR IGNORE INTO unsourced_facts (subject, subject_id, revision_id)
    SELECT ${row}.subject, ${row}.subject_id, ${now}
    WHERE ${row}.subject IN (${subjects}) AND NOT ${isSupported}`,
  ]
}

const changedIn = (table: string, id: string, pick: 'min' | 'max') =>
  `coalesce((SELECT ${pick}(r.revision_id) FROM revision_rows r
      WHERE r.table_name = '${table}' AND r.row_id = ${id}), 0)`

/** The queue of a record that was there before it. */
export function fillQueueSql(): string[] {
  return [
    `INSERT INTO open_conflicts (subject, subject_id, field, revision_id)
    SELECT subject, subject_id, field, since FROM (
      SELECT c.subject, c.subject_id, ${fieldOf('c')} AS field,
        max(${changedIn('claims', 'c.id', 'max')}) AS since
      FROM claims c WHERE ${accepted} AND NOT EXISTS (SELECT 1 FROM adjudications a
        WHERE a.subject = c.subject AND a.subject_id = c.subject_id AND a.field = ${fieldOf('c')})
      GROUP BY c.subject, c.subject_id, ${fieldOf('c')}
      HAVING ${disagree}
    ) ORDER BY since, subject, subject_id, field`,
    ...sourcedSubjects.map((subject) => {
      const table = subjectTables[subject]
      return `INSERT INTO unsourced_facts (subject, subject_id, revision_id)
    SELECT '${subject}', f.id, ${changedIn(table, 'f.id', 'min')} FROM ${table} f
    WHERE NOT ${supports(`'${subject}'`, 'f.id')} ORDER BY 3, 2`
    }),
  ]
}
