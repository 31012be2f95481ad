import { getTableColumns } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import type { TableMerge } from '#db/merge-rule'
import { mergeRules } from '#db/merge-rules'
import { subjectTables } from '#db/subjects'
import { type RecordTable, type TableName, tableNamed, tableNames } from '#db/tables'

const tables = tableNames('record') as RecordTable[]
const ruleOf = (table: RecordTable): TableMerge | 'of_nobody' => mergeRules[table]

/** Every column of the record that points at a person, or at a row of one. */
function pointers(target: string) {
  return tables.flatMap((table) =>
    getTableConfig(tableNamed(table)).foreignKeys.flatMap((key) => {
      const { columns, foreignTable } = key.reference()
      const column = columns[0]?.name ?? ''
      return getTableConfig(foreignTable).name === target ? [{ table, column }] : []
    }),
  )
}

function statedFor(table: RecordTable, column: string): string | undefined {
  const rule = ruleOf(table)
  if (rule === 'of_nobody') return undefined
  const key = Object.entries(getTableColumns(tableNamed(table))).find(
    ([, known]) => known.name === column,
  )?.[0]
  if (rule.rows === 'follow') return key === rule.by ? 'follow' : undefined
  const stated = (rule.columns as Record<string, string>)[key ?? '']
  return rule.rows === 'stay' && stated === 'kept' ? 'stay' : stated
}

test('every column that points at a person says where it points when two become one', () => {
  const all = pointers('people')
  expect(all.length).toBeGreaterThan(8)
  const mute = all.filter(
    ({ table, column }) =>
      !['owner', 'pointer', 'stay'].includes(statedFor(table, column) ?? ''),
  )
  expect(mute).toEqual([])
})

test('every detail of an event follows its event', () => {
  const details = ['events', 'charges', 'decisions'].flatMap(pointers)
  expect(details.length).toBeGreaterThan(6)
  const mute = details.filter(
    ({ table, column }) => statedFor(table, column) !== 'follow',
  )
  expect(mute).toEqual([])
})

test('every column of a table that moves has a rule, and a person of its own has one', () => {
  const mute = tables.flatMap((table) => {
    const rule = ruleOf(table)
    if (rule === 'of_nobody' || rule.rows === 'follow') return []
    const keys = Object.keys(getTableColumns(tableNamed(table)))
    return keys.filter((key) => !(key in rule.columns)).map((key) => `${table}.${key}`)
  })
  expect(mute).toEqual([])
})

test('whatever a claim can be about says so, so that claims of what is joined are kept', () => {
  const subjects = tables.flatMap((table) => {
    const rule = ruleOf(table)
    return rule !== 'of_nobody' && 'subject' in rule && rule.subject ? [rule.subject] : []
  })
  const ofPeople = Object.entries(subjectTables).filter(
    ([, table]) => ruleOf(table) !== 'of_nobody' && table !== 'people',
  )
  expect(subjects.toSorted()).toEqual(ofPeople.map(([subject]) => subject).toSorted())
})

/** What the desk keeps beside the record and may name a person, and why it is left. */
const leftAsItIs: Partial<Record<TableName, string>> = {
  revision_rows: 'history is of the record that was',
  duplicate_candidates: 'found anew for whoever a revision touches',
  outbox: 'the publisher looks at both',
  corrections: 'what was asked of a record is answered for it',
  soft_hides: 'a level is never higher after a merge',
  soft_hide_parts: 'names rows that a merge moves, which keep their keys',
  proposal_rows: 'accepting says what has moved since',
  open_conflicts: 'kept by triggers on claims',
  unsourced_facts: 'kept by triggers on claims',
  sealed_people: 'kept by triggers on people',
}

test('no table of the desk names a person without a word about merging', () => {
  const naming = tableNames('desk').filter((table) =>
    getTableConfig(tableNamed(table)).columns.some(({ name }) =>
      /^(?:person|other|subject)_id$/.test(name),
    ),
  )
  expect(naming.toSorted()).toEqual(Object.keys(leftAsItIs).toSorted())
})
