import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { closePublishers, publishPending } from '#db/publisher'
import { openRecord } from '#db/record'
import * as a from '#tests/builders'
import { brokenRevisions } from '#tests/history'

type Line = { what: string; value: string; answer: string }
export type Written = {
  /** How often each answer came: `fresh` is acknowledged, `stale` a conflict shown. */
  answers: Record<string, number>
  /** Acknowledged, and not in the record or its history. */
  lost: string[]
  /** Revisions whose hash does not follow from what is kept of them. */
  broken: unknown[]
}

/** Editors in two processes upon one record, for so many seconds; then all is looked for. */
export async function writeConcurrently(
  seconds: number,
  writers: number,
): Promise<Written> {
  const folder = mkdtempSync(join(tmpdir(), 'habeas-writers-'))
  const events = prepare(folder)
  const lines = (
    await Promise.all(
      ['one', 'two'].map((name) => {
        const given = [folder, name, String(Math.ceil(writers / 2)), String(seconds)]
        return linesOf([...given, ...events.map(String)])
      }),
    )
  ).flat()
  const answers: Record<string, number> = {}
  for (const { answer } of lines) answers[answer] = (answers[answer] ?? 0) + 1
  const found = lookFor(folder, lines)
  closePublishers()
  rmSync(folder, { recursive: true })
  return { answers, ...found }
}

function prepare(folder: string): number[] {
  const db = openRecord(join(folder, 'record.db'))
  const events = a.write(db, (tx) =>
    Array.from({ length: 10 }, () => a.aDecision(tx, a.aPerson(tx), { on: '2021' })),
  )
  publishPending(folder)
  db.$client.close()
  return events
}

async function linesOf(given: string[]): Promise<Line[]> {
  const child = spawn(process.execPath, ['tests/edits-writer.ts', ...given])
  const lines: Line[] = []
  createInterface(child.stdout).on('line', (line) => lines.push(JSON.parse(line)))
  child.stderr.pipe(process.stderr)
  await once(child, 'close')
  return lines
}

function lookFor(folder: string, lines: readonly Line[]) {
  const db = openRecord(join(folder, 'record.db'))
  const names = new Set(db.$client.prepare('SELECT text FROM names').pluck().all())
  const sql = `SELECT DISTINCT json_extract("after", '$.place') FROM revision_rows
    WHERE table_name = 'events' AND "after" IS NOT NULL`
  const places = new Set(db.$client.prepare(sql).pluck().all())
  const lost = lines.filter(
    ({ what, value, answer }) =>
      answer === 'fresh' && !(what === 'name' ? names : places).has(value),
  )
  const broken = brokenRevisions(db)
  db.$client.close()
  return { lost: lost.map(({ value }) => value), broken }
}
