'use client'

import { useEffect, useRef, useState } from 'react'
import type { ReportLine } from '#lib/form'

type Props = {
  /** The address that says who it may be. */
  address: string
  words: { title: string; hint: string }
}

const restMs = 350

/**
 * While a new person is typed: who in the record may be the same. Without JavaScript the
 * first save says it.
 */
export function LikelyPeople({ address, words }: Props) {
  const place = useRef<HTMLElement>(null)
  const [lines, setLines] = useState<ReportLine[]>([])
  useEffect(() => {
    const form = place.current?.parentElement?.querySelector('form')
    if (!form) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let asked = ''
    let asking = new AbortController()
    async function look() {
      const query = queryOf(new FormData(form as HTMLFormElement))
      if (query === asked) return
      asked = query
      asking.abort()
      asking = new AbortController()
      const found = await ask(`${address}?${query}`, asking.signal)
      if (found) setLines(found)
    }
    function typed() {
      clearTimeout(timer)
      timer = setTimeout(look, restMs)
    }
    form.addEventListener('input', typed)
    // What was typed before the page was alive was heard by nobody.
    typed()
    return () => {
      form.removeEventListener('input', typed)
      clearTimeout(timer)
      asking.abort()
    }
  }, [address])

  return (
    <section
      ref={place}
      aria-live="polite"
      aria-label={lines.length > 0 ? words.title : undefined}
      className={lines.length > 0 ? 'mb-4 border-2 border-ink bg-panel px-3 py-2' : ''}
    >
      {lines.length > 0 && (
        <>
          <p className="font-serif text-xl">{words.title}</p>
          <p className="text-muted">{words.hint}</p>
          <ul>
            {lines.map((line) => (
              <Line key={line.lead?.href} line={line} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Line({ line: { lead, text, notes = [] } }: { line: ReportLine }) {
  return (
    <li className="border-b border-line py-1 last:border-0">
      {/* In a tab of its own, so that what is typed stays. */}
      <a href={lead?.href} target="_blank" rel="noreferrer">
        <strong>{lead?.text}</strong>
      </a>
      {` · ${text}`}
      {notes.map(({ text: note }) => (
        <span key={note} className="block ps-4 text-sm">
          {note}
        </span>
      ))}
    </li>
  )
}

/** The names, the birth and its place, as far as they are typed. */
function queryOf(form: FormData): string {
  const query = new URLSearchParams()
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string' || value.trim() === '') continue
    if (/^names\.\d+\.text$/.test(name)) query.append('name', value)
    if (name === 'birthOn') query.set('birth', value)
    if (name === 'birthPlace') query.set('place', value)
  }
  return query.toString()
}

/** Undefined where there is no answer: typing on asks again. */
async function ask(address: string, signal: AbortSignal) {
  try {
    const answer = await fetch(address, { signal, cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as ReportLine[]) : undefined
  } catch {
    return undefined
  }
}
