import { asCsv, asText } from './match-copy.ts'
import { drawnLine } from './match-lines.ts'
import type { FromWorker, ToWorker } from './match-protocol.ts'
import { filled } from './match-text.ts'
import type { MatchWords } from './match-words.ts'
import { part, slot } from './page-parts.ts'
import type { Answer, Recognised } from './recognise.ts'

// The page that says who of a pasted list is on record. It fetches all names once, before
// anything is typed; after that it sends nothing, asks for nothing and keeps nothing.

const section = part('matcher', HTMLElement)
const words: MatchWords = JSON.parse(section.dataset.words ?? '')
const list = part('match-list', HTMLTextAreaElement)
const check = part('match-check', HTMLButtonElement)
const status = part('match-status', HTMLElement)
const results = part('match-results', HTMLElement)
const title = part('match-title', HTMLElement)
const drawn = part('match-lines', HTMLElement)

const worker = new Worker(section.dataset.worker ?? '')
let run = 0
let lines: Recognised[] = []

const say = (text: keyof MatchWords['says'], values = {}) => {
  status.textContent = filled(words.says[text], values)
}
const ask = (message: ToWorker, moved: Transferable[] = []) =>
  worker.postMessage(message, moved)

check.addEventListener('click', start)
part('match-clear', HTMLButtonElement).addEventListener('click', clear)
part('match-copy', HTMLButtonElement).addEventListener('click', copy)
part('match-csv', HTMLButtonElement).addEventListener('click', download)
worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => hear(data))
worker.addEventListener('error', () => say('failed'))

part('match-needs-script', HTMLElement).hidden = true
section.hidden = false
say('loading')
load().catch(() => say('failed'))

async function load() {
  const answer = await fetch(section.dataset.index ?? '', {
    credentials: 'omit',
    redirect: 'error',
  })
  if (!answer.ok) throw new Error(`The index answered ${answer.status}`)
  const index = await answer.arrayBuffer()
  ask({ index, today: new Date().toISOString().slice(0, 10) }, [index])
}

function hear(message: FromWorker) {
  if ('ready' in message) {
    check.disabled = false
    say('ready', { n: message.ready })
  } else if (message.run !== run) return
  else if ('lines' in message) show(message)
  else say('working', { done: message.done, of: message.of })
}

function start() {
  run += 1
  ask({ text: list.value, run })
}

const atOnce = 50

function show({ lines: found, unread }: Answer) {
  lines = found
  drawn.replaceChildren()
  nameUnread(unread)
  results.hidden = found.length === 0
  if (found.length === 0) return say('nothing')
  const counts = { clear: 0, to_decide: 0, unknown: 0 }
  for (const { pile } of found) counts[pile] += 1
  for (const pile of ['clear', 'to_decide', 'unknown'] as const)
    slot(results, `count-${pile}`).textContent = filled('{n}', { n: counts[pile] })
  say('done', { of: found.length, ...counts })
  drawFrom(0, run)
  title.focus()
}

function nameUnread(unread: readonly string[]) {
  slot(results, 'unread').textContent = unread.join('\n')
  slot(results, 'unread-count').textContent = filled(words.unread, { n: unread.length })
  part('match-unread', HTMLElement).hidden = unread.length === 0
}

/** Some now and the others as the page has time, so that it never stands still. */
function drawFrom(from: number, wanted: number) {
  if (wanted !== run) return
  const next = lines.slice(from, from + atOnce)
  drawn.append(...next.map((line, at) => drawnLine(line, from + at, words)))
  if (from + atOnce < lines.length)
    requestAnimationFrame(() => drawFrom(from + atOnce, wanted))
}

function clear() {
  run += 1
  lines = []
  list.value = ''
  drawn.replaceChildren()
  nameUnread([])
  results.hidden = true
  if (!check.disabled) say('cleared')
  list.focus()
}

function copy() {
  navigator.clipboard.writeText(asText(lines, words)).then(
    () => say('copied'),
    () => say('notCopied'),
  )
}

function download() {
  const file = new Blob([asCsv(lines, words)], { type: 'text/csv' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = 'habeas-list.csv'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
