import { markLength } from './list-marks.ts'
import { type Reading, readEntry } from './list-reading.ts'
import { isRule } from './list-tables.ts'

/** A line without the blanks around it; `mark` is how long its number or bullet is. */
export type Line = { start: number; end: number; text: string; mark: number }

/**
 * What a line is by itself. `maybe` is an entry where others like it stand beside it:
 * "Кастусёў" is a name in a list of names and a word anywhere else.
 */
export type LineKind = 'entry' | 'maybe' | 'facts' | 'prose' | 'blank'
export type JudgedLine = Line & { kind: LineKind; reading: Reading | null }

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const written of text.split('\n')) {
    const lead = written.length - written.trimStart().length
    const line = written.trim()
    lines.push({
      start: start + lead,
      end: start + lead + line.length,
      text: line,
      mark: markLength(line),
    })
    start += written.length + 1
  }
  return lines
}

const longest = 600

export function judged(line: Line): JudgedLine {
  const body = line.text.slice(line.mark)
  if (isRule(body) || !/\p{L}/u.test(body)) {
    const kind = /\p{Nd}{4}/u.test(body) ? 'facts' : 'blank'
    return { ...line, kind, reading: null }
  }
  if (line.text.length > longest && line.mark === 0)
    return { ...line, kind: 'prose', reading: null }
  const reading = readEntry(line.text)
  return { ...line, kind: kindOf(line, reading), reading }
}

function kindOf(line: Line, reading: Reading): LineKind {
  const isMarked = line.mark > 0
  if (reading.nameless) return isMarked || wordsIn(line.text) <= 9 ? 'entry' : 'prose'
  if (/[:：]$/u.test(line.text) && !isMarked) return 'prose'
  if (!reading.nameFirst) return kindOfOther(line, reading)
  if (reading.strength === 'full') return isProse(line, reading) ? 'prose' : 'entry'
  if (reading.strength === 'lower') return reading.loose === 0 ? 'maybe' : 'prose'
  return isMarked ? kindOfMarked(reading) : kindOfWord(line, reading)
}

function kindOfMarked({ loose, trailing }: Reading): LineKind {
  return loose <= 12 && trailing <= 3 ? 'entry' : 'prose'
}

/** One word in capitals, and what follows it. */
function kindOfWord({ text }: Line, { hasFacts, loose }: Reading): LineKind {
  if (loose === 0 && !/[!?…]$/u.test(text)) return hasFacts ? 'entry' : 'maybe'
  return hasFacts && loose <= 3 ? 'entry' : 'prose'
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{Nd}]+/gu)?.length ?? 0

/** No name, or words before it. */
function kindOfOther(line: Line, reading: Reading): LineKind {
  const { understood, hasFacts, loose } = reading
  if (understood.name === '') return hasFacts && loose === 0 ? 'facts' : 'prose'
  if (line.mark > 0) return loose <= 15 ? 'entry' : 'prose'
  return hasFacts && loose <= 8 && !/[.!?:]$/u.test(line.text) ? 'entry' : 'prose'
}

/** A sentence that begins with a name is no entry; a note after a name is. */
function isProse({ text, mark }: Line, { trailing, loose }: Reading): boolean {
  if (mark > 0) return loose > 80
  const isSentence = /[.!?。។။।]["»”)]?$/u.test(text)
  if (trailing > (isSentence ? 3 : 6)) return true
  return loose > (isSentence ? 14 : 30)
}
