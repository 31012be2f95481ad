import { readDate } from '#domain/edtf'
import type { Values } from '#lib/form'
import type { Reading } from '#lib/three-way-field'

/** What a form says of itself as it was drawn; of rows, under the number 0. */
export type Base = { values: Values; sets: string[]; dates: string[]; ticks: string[] }

/** From the hidden field `base`; undefined where there is none, or nonsense. */
export function readBase(text: string | undefined): Base | undefined {
  if (!text) return undefined
  try {
    const { values, sets, dates, ticks } = JSON.parse(text) as Partial<Base>
    if (typeof values !== 'object' || values === null) return undefined
    const texts = Object.entries(values).filter(([, value]) => typeof value === 'string')
    return {
      values: Object.fromEntries(texts),
      ...{ sets: names(sets), dates: names(dates), ticks: names(ticks) },
    }
  } catch {
    return undefined
  }
}

const names = (list: unknown) => (Array.isArray(list) ? list.map(String) : [])

/** The same date typed in two ways is the same, and so is a line broken in two ways. */
export function readingOf(base: Base | undefined): Reading {
  const is = (kind: 'sets' | 'dates' | 'ticks', name: string) =>
    base?.[kind].includes(name.replace(/\.\d+\./, '.0.')) ?? false
  return {
    isSet: (name) => is('sets', name),
    isSame: (name, one, other) => {
      if (is('ticks', name)) return (one === '') === (other === '')
      if (is('sets', name)) return sorted(one) === sorted(other)
      const [first, second] = [one, other].map(plain)
      return first === second || (is('dates', name) && isSameDate(one, other))
    },
  }
}

const plain = (text: string) => text.replaceAll('\r\n', '\n').trim()
const sorted = (text: string) => text.split(/\s+/).filter(Boolean).toSorted().join(' ')

function isSameDate(one: string, other: string): boolean {
  const [first, second] = [readDate(one), readDate(other)]
  return first.ok && second.ok && first.value.date.text === second.value.date.text
}
