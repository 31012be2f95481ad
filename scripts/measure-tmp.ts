import { rmSync } from 'node:fs'
import { openRecord } from '#db/record'
import { fictionalPeople } from '#bench/fictional-people'
import { writeFictional } from '#bench/write-fictional'
import { lookForDuplicates, listDuplicates } from '#db/queries/duplicates'
import { likelyPeople } from '#db/queries/likely-people'
import { typedFacts } from '#domain/pair-reasons'
const n = Number(process.argv[2] ?? 100000)
const file = `/tmp/dups-${n}.db`
for (const s of ['', '-wal', '-shm']) rmSync(file + s, { force: true })
const db = openRecord(file)
db.$client.pragma('synchronous = OFF')
const nothing = { occupations: [], party: null, summary: null, citizenships: [], events: [], designations: [] }
function* names() { for (const p of fictionalPeople(n)) yield { ...p, ...nothing } }
const time = <V>(what: string, f: () => V) => { const c = process.cpuUsage(); const s = performance.now(); const v = f(); const u = process.cpuUsage(c); console.log(what, (performance.now() - s).toFixed(0), 'ms,', ((u.user + u.system) / 1000).toFixed(0), 'ms of the processor'); return v }
time('written', () => writeFictional(db, names() as never))
db.$client.exec('ANALYZE')
const at = () => db.$client.prepare('SELECT (SELECT count(DISTINCT person_id) FROM revision_rows WHERE id <= coalesce((SELECT max(last_row) FROM duplicate_search), 0)) people, (SELECT count(*) FROM duplicate_candidates) found').get()
time('first look 60', () => lookForDuplicates(db, 60))
for (let i = 0; i < 3; i++) time('page: look 60 + list', () => { lookForDuplicates(db, 60); listDuplicates(db, { mayKnow: () => true }) })
console.log(at()); time('look 30 s', () => lookForDuplicates(db, 30000)); console.log(at())
const page = time('list', () => listDuplicates(db, { mayKnow: () => true }))
for (const { explanation } of page.rows.slice(0, 8)) console.log(explanation.score, explanation.reasons.map((r) => `${r.for ? '+' : '-'}${r.kind} ${r.asked}/${r.known}`).join('; '))
const texts = db.$client.prepare('SELECT text FROM names LIMIT 12 OFFSET 4000').pluck().all() as string[]
for (const text of texts) time(`typed ${text}`, () => likelyPeople(db, typedFacts({ names: [`${text.slice(0, -1)}x`] })))
