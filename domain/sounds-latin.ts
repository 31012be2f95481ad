import { respell, squeeze } from './sounds-spelling.ts'

/** Letters of Latin alphabets whose mark changes the sound; other marks are dropped. */
const marked: Record<string, string> = {
  š: 'S',
  ś: 'S',
  ş: 'S',
  ș: 'S',
  ŝ: 'S',
  ž: 'Z',
  ź: 'Z',
  ż: 'Z',
  č: 'C',
  ć: 'C',
  ĉ: 'C',
  ç: 's',
  ł: 'l',
  ŭ: 'v',
  ţ: 'T',
  ț: 'T',
  ß: 's',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ı: 'i',
  æ: 'e',
  œ: 'e',
  ø: 'o',
  ä: 'e',
  ə: 'a',
  ǆ: 'D',
  ǰ: 'D',
  ġ: 'g',
  ħ: 'h',
  ŋ: 'n',
  ơ: 'o',
  ư: 'u',
}

const spellings = {
  dsch: 'D',
  tsch: 'C',
  shch: 'SC',
  szcz: 'SC',
  schtsch: 'SC',
  stsch: 'SC',
  chtch: 'SC',
  tch: 'C',
  sch: 'S',
  dzh: 'D',
  dsh: 'D',
  tsh: 'C',
  chh: 'C',
  dge: 'D',
  igh: 'ai',
  tzs: 'T',
  sh: 'S',
  sz: 'S',
  zh: 'Z',
  kh: 'x',
  ch: 'c',
  cz: 'C',
  cs: 'C',
  ts: 'T',
  tz: 'T',
  dz: 'Q',
  xh: 'D',
  dZ: 'D',
  dj: 'D',
  dzs: 'D',
  CZ: 'D',
  sZ: 'D',
  ph: 'f',
  th: 't',
  gh: 'g',
  wh: 'v',
  ck: 'k',
  qu: 'kv',
  x: 'ks',
  tj: 'C',
  bh: 'b',
  dh: 'd',
  jh: 'D',
  lh: 'l',
  nh: 'n',
  rh: 'r',
  mh: 'm',
  ee: 'i',
  oo: 'u',
  q: 'k',
  w: 'v',
  Y: 'j',
  c: 'c',
  j: 'J',
}

const rule = respell(spellings)

/**
 * The sounds of a lower-case word in Latin letters, in whatever language's spelling: in
 * some of them ck is the k of Jack, in others the tsk of Bialacki; the x of Xiaobo is
 * not that of Max.
 */
export function latinReadings(word: string): string[] {
  const other = word.replaceAll('ck', 'tsk').replace(pinyinX, 'sh')
  return other === word ? [latinSounds(word)] : [latinSounds(word), latinSounds(other)]
}

const pinyinX = /^x(?!h)|x(?=i[anou]|u[ae])/g

function withoutMarks(word: string): string {
  const letters = Array.from(word, (letter) => marked[letter] ?? letter).join('')
  return letters.normalize('NFD').replace(/\p{M}/gu, '')
}

/** The first of them. */
export function latinSounds(word: string): string {
  const plain = /^[a-z]*$/.test(word) ? word : withoutMarks(word)
  const begun = plain
    // Burmese Htay, Hla; English Wright, Knight, write.
    .replace(/^h(?=[tskplmn])/, '')
    .replace(/^wr/, 'r')
    .replace(/^kn(?=[aeiou])/, 'n')
    .replace(/^mc(?=[bdfgklmnpst])/, 'mak')
    // Burmese Soe, Moe and Aye; English Joe.
    .replace(/oe$/, 'o')
    .replace(/aye$/, 'ai')
    .replace(/y(?=[aeiou])/g, 'Y')
    .replace(/y/g, 'i')
  return squeeze(rule(begun).replace(/[^a-zA-Z]/g, ''))
}
