import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { coded, likeness } from './likeness.ts'
import { isPair, nameKeys } from './name-keys.ts'
import { spokenWords } from './sounds.ts'

const sounds = (text: string) => spokenWords(text).map(({ sounds }) => sounds.join('|'))

test.each([
  ['Марыя Калеснікава', ['marija', 'kalesnikava']],
  ['KOLESNIKOWA, Maria', ['kolesnikova', 'maria']],
  ['Ўладзімір', ['vlaQimir']],
  ['Щербаков', ['SCerbakov']],
  ['Szczerbakow', ['SCerbakov']],
  ['Първанов', ['parvanov']],
  ['Аляксей Хацкевіч', ['aljaksej', 'xaTkeviC']],
  ['Khatskevich', ['xaTkevic']],
  ['Τζον Γκλεν', ['Don', 'glen']],
  ['عدنان السيد', ['~dnan', '~sid']],
  ['लिला', ['=lila']],
  ['习近平', ['Si|Cap', 'Jin|kan', 'ping|peng']],
  ['이명박', ['li|i|ji|ri', 'mjeong|mjung|mjoung|mjong', 'bak|pak']],
  ['김경', ['gim|kim', 'gjeong|gjung|kjeong|gjoung|kjung|gjong']],
  ['စိုးရွှေမြင့်ဦး', ['so', 'Sve', 'mint', 'u']],
  ['Soe Shwe Aye', ['so', 'Sve', 'ai']],
  ['သန္တာသူရ', ['tan', 'ta', 'tu', 'ja|ra']],
  ['ဒေါ်ဖြူဖြူ', ['fju', 'fju']],
  ['罗伊·布伦特', ['^luoi', '^bulunte']],
  ['시릴 라마포사', ['^siril', '^ramaposa']],
  ['김 정은', ['gim|kim', 'Jeong|Jung|ceong|Jong|cung|Joung', 'eun|un']],
  ['ショーン', ['^Son']],
  ['フィリップ', ['^firipu']],
  ['विशाल', ['=viSal']],
  ['आशा', ['=aSa']],
  ['အောင်ဆန်းစုကြည်', ['aung', 'san', 'su', 'ki']],
  ['သန်းထွန်းမြင့်', ['tan', 'tun', 'mint']],
  ['Jong-un', ['Jong', 'un']],
  ['d’Arc', ['darc']],
])('%s sounds like %j', (text, expected) => {
  expect(sounds(text)).toEqual(expected)
})

test('a title is no name, unless there is nothing else', () => {
  expect(sounds('Dr Anna Example')).toEqual(sounds('Anna Example'))
  expect(sounds('Dr')).toHaveLength(1)
})

test('one letter is an initial, and written together is attached', () => {
  expect(spokenWords('М. Колесникова').map(({ initial }) => initial)).toEqual([
    true,
    false,
  ])
  expect(spokenWords('Kim Jong-un').map(({ attached }) => attached)).toEqual([
    false,
    false,
    true,
  ])
})

test('what is written in one piece is found in pieces and whole', () => {
  const keys = nameKeys(['Kim Jong-un'])
  expect(keys.filter((key) => !isPair(key))).toEqual(['Jong', 'Jongun', 'kim', 'un'])
  const pairs = ['Jong+kim', 'Jong+un', 'Jongun+kim', 'kim+un']
  expect(keys.filter(isPair)).toEqual(pairs)
  expect(nameKeys(['М. К.'])).toEqual([])
})

test('spelling marks, case, hyphens and apostrophes change no key', () => {
  assert(
    property(string({ unit: 'grapheme' }), (text) => {
      const keys = nameKeys([text])
      expect(keys.every((key) => /^[~=^]?[a-zA-Z]+(\+[~=^]?[a-zA-Z]+)?$/.test(key))).toBe(
        true,
      )
      expect(nameKeys([text.normalize('NFD')])).toEqual(keys)
    }),
  )
  expect(nameKeys(["VOL'HA"])).toEqual(nameKeys(['volha']))
})

const like = (a: string, b: string) => likeness(coded(a), coded(b))
const spelled = string({ unit: 'grapheme-ascii', maxLength: 12 }).map((text) =>
  text.replace(/[^aeioubpdtgkfvmnlrszhjSZCDTQxcJ]/g, ''),
)

test('likeness is the same both ways, whole for the same and none for nothing', () => {
  assert(
    property(spelled, spelled, (a, b) => {
      const value = like(a, b)
      expect(value).toBeCloseTo(like(b, a), 10)
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
      if (a !== '') expect(like(a, a)).toBe(1)
      if (a !== '') expect(like(a, '')).toBe(0)
    }),
  )
})

test.each([
  ['kolesnikova', 'kalesnikava', 'kolesov'],
  ['SCerbakov', 'Serbakov', 'rabkov'],
  ['~dnan', 'adnan', 'dunen'],
  ['=kumar', 'kumara', 'kimiro'],
  ['=viSal', 'biSal', 'fiSal'],
  ['^bulunte', 'blunt', 'bulanti'],
  ['^daogelasi', 'duglas', 'delas'],
  ['voronin', 'voroninas', 'voroninko'],
])('%s is more like %s than like %s', (sound, near, far) => {
  expect(like(sound, near)).toBeGreaterThan(like(sound, far))
})
