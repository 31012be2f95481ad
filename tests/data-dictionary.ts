import { getTableConfig, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { publication } from '#db/publication'
import type { ColumnRule } from '#db/publication-rule'
import { type TableName, tableNamed, tableNames } from '#db/tables'

/** One line a table: what it holds, for somebody who opens the file in a viewer. */
const meanings: Record<TableName, string> = {
  sources: 'a document: who published it, where, when, in which language',
  organisations: 'bodies that detain, announce or designate',
  courts: 'courts',
  facilities: 'places of detention',
  articles: 'provisions of a code: jurisdiction, code, article, part',
  cases: 'proceedings',
  people: 'human beings deprived of liberty or otherwise persecuted',
  old_slugs: 'addresses a person once had; they redirect for ever',
  judgements: 'whether two records are of one person, as an editor decided',
  citizenships: 'citizenships of a person',
  occupations: 'roles at the time of the first arrest',
  names: 'a name as one body spells it, in one language and script',
  case_parties: 'who is party to which case, as what',
  mass_releases: 'announced releases of many people',
  events: 'dated things about one person; the common part of every kind',
  arrests: 'detail of an event of kind arrest',
  charges: 'detail of an event of kind charge',
  charge_articles: 'the articles of a charge',
  decisions: 'detail of an event of kind decision: verdict, appeal, commutation …',
  sentences: 'one punishment inside a decision',
  transfers: 'detail of an event of kind transfer',
  releases: 'detail of an event of kind release',
  deaths: 'detail of an event of kind death',
  designations: 'findings of named bodies about a person',
  figures: 'a number about a mass release, from one source',
  roll_lists: 'one published list as it was pasted, whole',
  roll_entries: 'one name on one published list of a mass release',
  claims: 'what one source says about one row or one field of it',
  adjudications: 'what was decided where claims disagree, and why',
  field_limits: 'single fields that are kept from the public, and why',
  level_reasons: 'why a person has the publication level they have, and until when',
  consents: 'what was said to being recorded, or being shown, by whom and when',
  tombstones: 'that somebody was removed: digests of names, from which none can be read',
  erasures: 'that texts of a removed person were erased from the history, and why',
  photo_files:
    'the bytes of photos in two sizes; never revised, published with their photos',
  photos: 'a photo of a person: source, rights, who made sure that it is them, consent',
  custody_spans: 'derived: unbroken periods of one status, from events',
  standings: 'derived: where each person stands now, as lists need it',
  last_news:
    'derived: everybody who counts as held, and when something was last heard of them',
  name_keys: 'derived: who is found by a word that sounds so',
  name_vocabulary: 'derived: every distinct key of a name, with how many people have it',
  facet_chunks: 'derived: what people are filtered and counted by, in columns',
  editors: 'accounts of editors',
  sessions: 'signed-in browsers of editors',
  credentials: 'password hashes',
  invitations: 'one-time links, by their hash',
  sign_in_attempts: 'counts for the sign-in limit, without addresses in clear',
  totp_factors: 'what an app makes codes from, encrypted',
  passkeys: 'the public halves of keys that stay in devices',
  passkey_challenges: 'what a passkey is to sign, once',
  recovery_codes: 'codes for a lost phone, by their hash',
  half_sign_ins: 'who gave a right password and has still to give a second factor',
  audit_events: 'what happened to accounts: who, when, hash-chained',
  revisions: 'committed changes: who, when, why, hash-chained',
  revision_rows: 'every row a revision touched, before and after',
  proposals: 'a change that waits for a second person, why, and what became of it',
  proposal_rows: 'every row that it would change, before and after',
  proposal_comments: 'what editors said about it',
  proposal_events: 'that it was made, spoken of and decided: hash-chained',
  erased_pieces: 'by digest, each text of the history that was erased',
  open_erasure: 'the erasure being done, inside a transaction only',
  open_revision: 'the revision being written, inside a transaction only',
  sealed_people: 'who is sealed, for every query that keeps them back',
  outbox: 'keys the publisher has still to look at',
  open_conflicts: 'fields on which accepted claims contradict each other, undecided',
  unsourced_facts: 'rows that no source supports',
  corrections: 'what readers ask to be put right, limited or hidden; confidential',
  correction_tokens: 'private links to requests, by their hash',
  correction_steps: 'what was said and done about a request',
  soft_hides: 'what went at once because somebody asked: of whom, when, and until when',
  soft_hide_parts:
    'each level that sank so, with the level before, and each field limited',
  duplicate_candidates: 'two records that may be of one person: a guess, never a link',
  duplicate_search: 'up to which row of history duplicates were looked for',
}

/** Every table and column, its type, its closed list, and whether readers may know it. */
export function dataDictionary(): string {
  return `# Data dictionary

Made from \`db/schema\` and \`db/publication.ts\` by \`npm run docs\`; do not edit. Dates are EDTF text with the first and
last day they could be beside them (\`_earliest\`, \`_latest\`). Texts by language are JSON, \`{"en": "…"}\`. *Public* says
what of a column reaches \`public.db\`: whole, emptied, emptied where the field is limited, emptied for people shown by initials only as well, or by a rule.

${tableNames('record', 'files', 'derived', 'desk').map(section).join('\n')}`
}

function section(name: TableName) {
  const { columns } = getTableConfig(tableNamed(name))
  const rule = publication[name]
  const whole = typeof rule === 'string' ? `\n\nPublic: ${rule}.` : ''
  return `## \`${name}\`

${capital(meanings[name])}.${whole}

| column | type | public |
| --- | --- | --- |
${columns.map((column) => row(name, column)).join('\n')}
`
}

function row(table: TableName, column: SQLiteColumn) {
  const list = column.enumValues?.length ? `: ${column.enumValues.join(', ')}` : ''
  const type = `${column.getSQLType()}${column.notNull ? '' : ', may be absent'}${list}`
  return `| \`${column.name}\` | ${type} | ${publicWords(table, column)} |`
}

function publicWords(table: TableName, column: SQLiteColumn) {
  const rule = publication[table]
  if (typeof rule === 'string') return rule
  const rules: Record<string, ColumnRule> = rule.columns
  const key = column.name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  const own = rules[key]
  if (typeof own === 'object') return 'by a rule'
  return {
    passes: 'whole',
    emptied: 'emptied',
    limitable: 'unless the field is limited',
    unless_limited: 'unless the field or the person is limited',
  }[own ?? 'emptied']
}

function capital(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
