import { nameRun, nameWithin, sideOf } from './list-name.ts'
import { type Reading, readEntry } from './list-reading.ts'
import { andWord, creditWords, namelessPhrase, othersPhrase } from './list-words.ts'

/** From `start` up to `end` in the text that was asked about. */
export type Range = { start: number; end: number }
/** Somebody in a text, and what was understood where it is known already. */
export type Place = Range & { reading?: Reading }
type Segment = Range & { text: string; kind: Kind; reading: Reading }
/** A whole name, one word, facts alone, or something else. */
type Kind = 'full' | 'single' | 'facts' | 'other'

const mostSegments = 5000

/** The people named one after another in a line or a paragraph; none, if it is no list. */
export function peopleIn(text: string): Range[] {
  if (
    !/[,;،؛、，；:：]|\s(?:and|&|и|і|й|та|ды|oraz|i|und|ir|et|y|e|ve|و|और|და|եւ|և)\s/iu.test(
      text,
    )
  )
    return []
  return sentencesOf(text).flatMap((sentence) => peopleOf(text, sentence))
}

const stop = /[.!?。။।…]+["»”)]*\s+|[。။।]/gu
const shortWord =
  /(?:^|[\s(.])(?:\p{L}|г|р|н|ст|ч|п|ул|им|арт|art|ur|род|нар|geb|обл|вобл|y\.?o|гг|др|cz|No|nr|dr|mr|ms|mrs|im)$/iu

function sentencesOf(text: string): Range[] {
  const ends = [...text.matchAll(stop)]
    .filter(({ index }) => !shortWord.test(text.slice(Math.max(0, index - 6), index)))
    .map(({ index, 0: mark }) => ({ end: index, next: index + mark.length }))
  const starts = [0, ...ends.map(({ next }) => next)]
  return starts.map((start, at) => ({ start, end: ends[at]?.end ?? text.length }))
}

/** After the first colon that a list follows; failing that, in the sentence as it is. */
function peopleOf(text: string, { start, end }: Range): Range[] {
  const sentence = text.slice(start, end)
  for (const { index } of [...sentence.matchAll(/[:：]/gu)].slice(0, 3)) {
    if (creditWords.test(sentence.slice(Math.max(0, index - 20), index))) return []
    const people = listed(text, { start: start + index + 1, end }, true)
    if (people.length > 0) return people
  }
  return listed(text, { start, end }, false)
}

function listed(text: string, range: Range, afterColon: boolean): Range[] {
  if (!mayBeList(text, range)) return []
  const semicolons = partsOf(text, range, /[;；؛]/gu)
  if (semicolons.length > 1) {
    const parts = semicolons.map((part) => segmentOf(text, part))
    const named = parts.filter(({ kind }) => kind === 'full' || kind === 'single')
    if (named.length > 1 && named.length >= parts.length - 1)
      return named.flatMap((part) => within(text, part))
  }
  const commas = partsOf(text, range, /[,،、，;；؛]/gu)
  const segments = commas.slice(0, mostSegments).map((part) => segmentOf(text, part))
  const split = segments.flatMap((segment, at) =>
    splitAtAnd(text, segment, at === segments.length - 1),
  )
  if (isSurnameFirst(split, afterColon)) return []
  return isList(split, afterColon) ? gathered(split) : inProse(text, split)
}

/** A look at how the pieces begin, which costs far less than reading them. */
function mayBeList(text: string, range: Range): boolean {
  const pieces = text.slice(range.start, range.end).split(quickMark)
  const begins = pieces.slice(0, mostSegments).map((one) => ({ one, run: nameRun(one) }))
  const full = begins.filter(({ run }) => run.strength === 'full').length
  const single = begins.filter(
    ({ one, run }) => run.strength === 'single' && /^[\s.]*$/.test(one.slice(run.end)),
  ).length
  const isColon = /[:：]\s*$/u.test(text.slice(0, range.start))
  return full + single >= (isColon ? 1 : 2) || namelessPhrase.test(pieces.at(-1) ?? '')
}

const quickMark = new RegExp(
  `[,،、，;；؛]|${andWord.source}|(?<=\\p{Script=Han}{2})[和与與及]`,
  'iu',
)

/** Several people between two semicolons, or one with commas of their own. */
function within(text: string, part: Segment): Range[] {
  const commas = partsOf(text, part, /[,،、，]/gu).map((one) => segmentOf(text, one))
  const full = commas.filter(({ kind }) => kind === 'full')
  return full.length > 1 && full.length === commas.length ? full : [part]
}

function partsOf(text: string, range: Range, mark: RegExp): Range[] {
  const inner = text.slice(range.start, range.end)
  const marks = [...inner.matchAll(mark)].filter((one) => !inBrackets(inner, one.index))
  const starts = [0, ...marks.map(({ index, 0: written }) => index + written.length)]
  return starts.map((start, at) =>
    tight(text, {
      start: range.start + start,
      end: range.start + (marks[at]?.index ?? inner.length),
    }),
  )
}

function inBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at)
  return (
    before.lastIndexOf('(') > before.lastIndexOf(')') &&
    text.slice(at, at + 60).includes(')')
  )
}

/** Without the blanks and full stops around it. */
function tight(text: string, { start, end }: Range): Range {
  const inner = text.slice(start, end)
  const lead = inner.length - inner.trimStart().length
  const kept = inner.trim().replace(/(?<=\p{L}{2})\.$/u, '')
  return { start: start + lead, end: start + lead + kept.length }
}

function segmentOf(text: string, range: Range): Segment {
  const written = text.slice(range.start, range.end)
  const reading = readEntry(written)
  return { ...range, text: written, kind: kindOf(written, reading), reading }
}

function kindOf(text: string, reading: Reading): Kind {
  if (othersPhrase.test(text)) return 'other'
  if (reading.nameless) return text.length < 60 ? 'full' : 'other'
  if (reading.nameFirst && reading.strength === 'full')
    return reading.trailing <= 6 ? 'full' : 'other'
  if (reading.nameFirst && reading.strength === 'single' && reading.loose === 0)
    return 'single'
  return reading.understood.name === '' && reading.loose === 0 ? 'facts' : 'other'
}

function splitAtAnd(text: string, segment: Segment, isLast: boolean): Segment[] {
  const { text: written, start, end } = segment
  const lead = isLast
    ? /^(?:and|и|і|та|oraz|und|و)\s+|^و(?=\p{Script=Arabic}{3})(?!ولي|وسي|وائ|وحي|ورد|وفا|وجد)/iu.exec(
        written,
      )
    : null
  if (lead) return [segmentOf(text, { start: start + lead[0].length, end })]
  const words = [
    ...written.matchAll(andWord),
    ...written.matchAll(/(?<=\p{Script=Han}{2})[和与與及](?=\p{Script=Han}{2})/gu),
  ]
  for (const { index, 0: word } of words) {
    const parts = [
      segmentOf(text, { start, end: start + index }),
      segmentOf(text, { start: start + index + word.length, end }),
    ]
    const [one, other] = parts.map(({ kind }) => kind)
    const both = one === 'full' && other === 'full'
    const singles = one === 'single' && other === 'single' && word.trim().length > 1
    const cyrillic = one === other && one === 'single' && /[иі]/u.test(word)
    if (
      both ||
      singles ||
      cyrillic ||
      (one === 'full' && other === 'other' && othersPhrase.test(parts[1]?.text ?? '')) ||
      endsInName(parts)
    )
      return parts
  }
  return [segment]
}

/** "On that day Anna Doe and John Roe": the first has words before its name. */
function endsInName([one, other]: Segment[]): boolean {
  return one !== undefined && other?.kind === 'full' && trailingName(one) !== undefined
}

/** Two words alone are "Surname, Given" unless a colon says that they are a list. */
function isSurnameFirst(segments: readonly Segment[], afterColon: boolean): boolean {
  const names = segments.filter(({ kind }) => kind !== 'facts')
  const [first, second] = names
  if (names.length !== 2 || first?.kind !== 'single' || afterColon) return false
  return second?.kind === 'single' || second?.kind === 'full'
}

function isList(segments: readonly Segment[], afterColon: boolean): boolean {
  const count = (kind: Kind) => segments.filter((one) => one.kind === kind).length
  const [full, single, other] = [count('full'), count('single'), count('other')]
  const first = segments.find(({ kind }) => kind !== 'facts')
  if (first?.kind === 'other') return false
  if (full === 2 && segments.length === 2 && isSamePerson(segments)) return false
  if (full > 0) return full >= (afterColon ? 1 : 2) && full * 2 >= single + other
  return other <= 1 && single >= (afterColon ? 2 : 3)
}

function isSamePerson([one, other]: readonly Segment[]): boolean {
  return sideOf(one?.text ?? '') !== sideOf(other?.text ?? '')
}

/** What is no name belongs to the name before it. */
function gathered(segments: readonly Segment[]): Range[] {
  const isSurnames = segments.every(({ kind }) => kind !== 'full') || sameLength(segments)
  const people: Range[] = []
  for (const segment of segments) {
    const { start, end, kind, text } = segment
    const last = people.at(-1)
    if (othersPhrase.test(text)) continue
    if (kind === 'full' || (kind === 'single' && isSurnames)) people.push({ start, end })
    else if (last && text.length < 120) last.end = end
  }
  return people
}

/** Most are whole names and one is a word alone: it is a person too, not a town. */
function sameLength(segments: readonly Segment[]): boolean {
  const singles = segments.filter(({ kind }) => kind === 'single').length
  const others = segments.filter(
    ({ kind }) => kind === 'facts' || kind === 'other',
  ).length
  return others === 0 && singles * 3 <= segments.length
}

/** Three whole names in a sentence are a list, whatever the sentence says around them. */
function inProse(text: string, segments: readonly Segment[]): Range[] {
  const people = segments.flatMap((segment, at): Range[] => {
    if (segment.kind === 'full' && !segment.reading.nameless) {
      const run = nameRun(segment.text)
      return [
        at < segments.length - 1
          ? segment
          : { start: segment.start + run.start, end: segment.start + run.end },
      ]
    }
    const name = trailingName(segment)
    return name ? [name] : []
  })
  const isKnown = people.length >= 3 && people.length * 4 >= segments.length * 3
  return isKnown && !namelessPhrase.test(text.slice(0, 20)) ? people : []
}

function trailingName({ text, start }: Segment): Range | undefined {
  const run = nameWithin(text)
  const isLast = run.strength === 'full' && text.slice(run.end).trim() === ''
  return isLast ? { start: start + run.start, end: start + run.end } : undefined
}
