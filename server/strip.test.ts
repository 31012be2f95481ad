import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBlank, isUnfinished, ourScriptIn, stripScripts } from '#server/strip'

test.each([
  ['<script src="/a.js" async=""></script>', ''],
  ['<script>self.__next_f.push([1,"<p>"])</script>', ''],
  ['<SCRIPT nonce="x" type="module">1</SCRIPT >', ''],
  ['<link rel="preload" as="script" fetchPriority="low" href="/a.js"/>', ''],
  ['<link rel="modulepreload" href="/a.js"/>', ''],
  ['<link rel="preload" as="style" href="/a.css"/>', ''],
  ['<p>Hi<!-- --> <!-- -->there<!--$--><!--/$--></p>', '<p>Hi there</p>'],
  ['<div hidden=""><!--$--><!--/$--></div>', ''],
  [
    '<link rel="stylesheet" href="/a.css" nonce="x" data-precedence="next"/>',
    '<link rel="stylesheet" href="/a.css"/>',
  ],
])('of %s stays %s', (html, stripped) => {
  expect(stripScripts(html)).toBe(stripped)
})

test('fonts may be fetched early', () => {
  const font = '<link rel="preload" as="font" href="/a.woff2" crossorigin="">'
  expect(stripScripts(font)).toBe(font)
})

test('structured data stays, without what scripting needs', () => {
  expect(
    stripScripts(
      '<script nonce="x" type="application/ld+json">{"@type":"Person"}</script>',
    ),
  ).toBe('<script type="application/ld+json">{"@type":"Person"}</script>')
})

test('structured data can hold no tag', () => {
  const named = '<script type="application/ld+json">{"name":"<script>"}</script>'
  expect(stripScripts(named)).toContain('{"name":"\\u003cscript>"}')
})

test('what pretends to be structured data goes', () => {
  for (const html of [
    "<script type='application/ld+json'>{}</script>",
    '<script type="application/ld+json">{}',
    '<script data-x=\'type="text/javascript"\'>alert(1)</script>',
  ])
    expect(stripScripts(html)).not.toContain('<script')
})

const typeAhead = '<script src="/suggestions.js" defer=""></script>'

const matcher = '<script src="/match.js" defer=""></script>'

test('of scripts that run, only type-ahead and the list matcher stay', () => {
  for (const own of [typeAhead, matcher])
    expect(stripScripts(`<p>${own}</p>`)).toBe(`<p>${own}</p>`)
  for (const html of [
    typeAhead.replace('defer', 'async'),
    typeAhead.replace('/suggestions.js', '//evil.example/suggestions.js'),
    typeAhead.replace('></', '>alert(1)</'),
  ])
    expect(stripScripts(html)).toBe('')
  expect([typeAhead, matcher].map(ourScriptIn)).toEqual(['search', 'match'])
  expect(ourScriptIn('<script type="application/ld+json">{}</script>')).toBeUndefined()
})

test('whatever the pieces, no script is left', () => {
  const piece = fc.constantFrom(
    '<script>',
    '</script>',
    '<scr',
    'ipt>',
    '<script src="/a.js">',
    '<script type="application/ld+json">',
    '<!-- -->',
    '<link rel="preload" as="script">',
    '{"a":1}',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const stripped = stripScripts(pieces.join(''))
      const data = '<script type="application/ld\\+json">[^<]*</script>'
      expect(stripped.replaceAll(new RegExp(data, 'g'), 'data')).not.toMatch(/<script/i)
      expect(stripScripts(stripped)).toBe(stripped)
    }),
    { numRuns: 500 },
  )
})

test('pages that show nothing without a script are known', () => {
  expect(isBlank('<html id="__next_error__"><body></body></html>')).toBe(true)
  expect(isUnfinished('<template id="B:0"></template><p>wait</p>')).toBe(true)
  expect(isBlank('<html lang="en">') || isUnfinished('<p>whole</p>')).toBe(false)
})
