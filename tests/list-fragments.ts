import fc from 'fast-check'
import { anyCharacters } from '#tests/any-characters'
import { markedLists } from './marked-lists.ts'
import { plainLists } from './pasted-lists.ts'
import { prose, tables } from './pasted-prose.ts'

const lists = [...plainLists, ...markedLists, ...prose, ...tables].map(([, text]) => text)
const pieces = lists.flatMap((text) => text.split(/(?<=[\s,;|])/))
const glue = [
  '\n',
  '\r\n',
  ' ',
  ', ',
  '; ',
  '\t',
  ' | ',
  ' — ',
  '(',
  ')',
  '"',
  '<li>',
  '&nbsp;',
  '\ufeff',
  '\u200d',
  '\u0301',
  '\ud800',
  '1. ',
  '• ',
  ': ',
  '. ',
  ' и ',
  '',
]

/** Pieces of real-looking lists put together anyhow. */
export const fragments: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...glue)), {
    maxLength: 40,
  })
  .map((all) => all.flat().join(''))

/** Anything at all: fragments, and characters of any script, halves of pairs included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fragments,
  fc.constantFrom(...lists),
  anyCharacters(200),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 100 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .tuple(fragments, fc.string({ unit: 'grapheme', maxLength: 50 }))
    .map(([one, other]) => one + other),
)
