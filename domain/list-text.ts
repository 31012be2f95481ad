/** A text as it is read: markup and invisible characters left out, accents composed. */
export type ReadText = {
  text: string
  /** Where in what was pasted the character read at `index` begins; at the end, its end. */
  at(index: number): number
}

// Scripts whose spelling needs joiners.
const joined = [
  'Arabic',
  'Devanagari',
  'Bengali',
  'Sinhala',
  'Malayalam',
  'Kannada',
  'Telugu',
]
  .map((script) => `\\p{Script=${script}}`)
  .join('')
const block = 'li|p|br|tr|div|ul|ol|dl|dt|dd|h[1-6]|table|thead|tbody|section|article|hr'
const unread = new RegExp(
  [
    '(?<between>(?<=>)[ \\t\\r\\n]+(?=<))',
    `(?<block></?(?:${block})\\b[^<>]{0,300}>)`,
    '(?<cell></t[dh]\\s*>)',
    '(?<tag></?[a-z][a-z0-9]{0,9}(?:\\s[^<>]{0,300})?/?>|<!--[^<>]{0,300}-->)',
    '(?<entity>&(?:nbsp|amp|quot|lt|gt|laquo|raquo|mdash|ndash|shy|#\\d{1,6});)',
    '(?<mark>\\*\\*|__|~~)',
    '(?<newline>\\r\\n?|[\\u2028\\u2029\\u0085\\v\\f])',
    '(?<blank>[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000])',
    '(?<none>[\\0-\\x08\\u00ad\\u034f\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e' +
      '\\u2060-\\u2064\\u2066-\\u2069\\ufeff\\ufe0e\\ufe0f])',
    `(?<joiner>(?<![${joined}\\p{M}])[\\u200c\\u200d]|[\\u200c\\u200d](?![${joined}]))`,
    '(?<accent>\\P{M}\\p{M}+)',
  ].join('|'),
  'giu',
)

const entities: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  shy: '',
}

/** A joiner between letters that need one (Persian) is kept: it is spelling. */
export function readText(raw: string): ReadText {
  const pieces: string[] = []
  const places: number[] = []
  let at = 0
  const take = (text: string, from: number, step: 0 | 1) => {
    pieces.push(text)
    for (let index = 0; index < text.length; index += 1) places.push(from + index * step)
  }
  for (const match of raw.matchAll(unread)) {
    take(raw.slice(at, match.index), at, 1)
    take(readAs(match[0], match.groups ?? {}), match.index, 0)
    at = match.index + match[0].length
  }
  take(raw.slice(at), at, 1)
  places.push(raw.length)
  return { text: pieces.join(''), at: (index) => places[index] ?? raw.length }
}

type Groups = Record<string, string | undefined>

function readAs(written: string, groups: Groups): string {
  if (groups.block || groups.newline) return '\n'
  if (groups.cell) return '\t'
  if (groups.blank) return ' '
  if (groups.entity) return entityOf(written.slice(1, -1).toLowerCase())
  return groups.accent
    ? written.normalize('NFC').replace(/[\u034f\ufe0e\ufe0f]/g, '')
    : ''
}

function entityOf(name: string): string {
  const code = name.startsWith('#') ? Number(name.slice(1)) : 0
  const isLetter = code > 31 && code < 0xd800
  return entities[name] ?? (isLetter ? String.fromCharCode(code) : ' ')
}

/** Digits of any script (Arabic, Devanagari, Burmese …) as a number. */
export function numberOf(digits: string): number {
  const ascii = digits.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
  return Number(ascii)
}

/** Every run of decimal digits in Unicode begins at a zero and is ten long. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return code - zero
}
