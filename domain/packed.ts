import { doubtOf, type Edtf } from './edtf.ts'

/** Lists of texts, one each, of which every text stands once and is meant by its place. */
export type Lists = { values: string[]; at: number[][] }

export function packed(lists: readonly (readonly string[])[]): Lists {
  const places = new Map<string, number>()
  const placeOf = (text: string) => {
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  const at = lists.map((list) => list.map(placeOf))
  return { values: [...places.keys()], at }
}

/** The list at a place. */
export function unpacked({ values, at }: Lists): (place: number) => string[] {
  return (place) => (at[place] ?? []).map((value) => values[value] ?? '')
}

/** `1982` for what that says; with its first and last day where they do not follow. */
export function packedDate(date: Edtf | null): string {
  if (!date) return ''
  const plain = plainDate(date.text)
  const follows = plain?.earliest === date.earliest && plain.latest === date.latest
  return follows ? date.text : `${date.text} ${date.earliest} ${date.latest}`
}

export function unpackedDate(packed: string): Edtf | null {
  const [text = '', earliest, latest] = packed.split(' ')
  if (text === '') return null
  if (!earliest || !latest) return plainDate(text) ?? null
  return { text, earliest, latest, doubt: doubtOf(text) }
}

function plainDate(text: string): Edtf | undefined {
  if (/^\d{4}$/.test(text))
    return { text, earliest: `${text}-01-01`, latest: `${text}-12-31`, doubt: 'none' }
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? { text, earliest: text, latest: text, doubt: 'none' }
    : undefined
}
