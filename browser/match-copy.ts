import { harmlessCell } from '#lib/harmless-cell'
import {
  addressOf,
  bornIn,
  type Candidate,
  foundAs,
  nameOf,
  reasonsOf,
  statusOf,
  sureness,
} from './match-text.ts'
import type { MatchWords } from './match-words.ts'
import type { Recognised } from './recognise.ts'

const shortened = (raw: string) => raw.replace(/\s+/g, ' ').trim()

/** The results as lines of text, each person under the line that may mean them. */
export function asText(lines: readonly Recognised[], words: MatchWords): string {
  return lines
    .flatMap(({ raw, pile, people }, at) => [
      `${at + 1}. ${shortened(raw)}: ${words.piles[pile]}`,
      ...people.map(({ person }) => {
        const address = location.origin + addressOf(person, words)
        return `   ${nameOf(person).text}, ${statusOf(person, words)}, ${address}`
      }),
    ])
    .join('\n')
}

/** The same as a table for spreadsheets: UTF-8 with a byte order mark, CRLF. */
export function asCsv(lines: readonly Recognised[], words: MatchWords): string {
  const rows = lines.flatMap(({ raw, pile, people }, at) => {
    const line = [String(at + 1), shortened(raw), words.piles[pile]]
    if (people.length === 0) return [line]
    return people.map((candidate) => [...line, ...cellsOf(candidate, words)])
  })
  const { columns } = words
  const table = [columns, ...rows].map((row) =>
    columns.map((_, at) => cell(row[at] ?? '')).join(','),
  )
  return `\ufeff${table.join('\r\n')}\r\n`
}

function cellsOf(candidate: Candidate, words: MatchWords): string[] {
  const { person } = candidate
  const reasons = reasonsOf(candidate, words)
  return [
    nameOf(person).text,
    foundAs(candidate)?.text ?? '',
    statusOf(person, words),
    bornIn(person) ?? '',
    words.sure[sureness(candidate)],
    reasons.for,
    reasons.against,
    location.origin + addressOf(person, words),
  ]
}

function cell(text: string): string {
  const harmless = harmlessCell(text)
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
