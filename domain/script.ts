// ISO 15924 codes with the Unicode scripts that count towards them.
const scripts: [string, RegExp][] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Kore', /\p{Script=Hangul}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Guru', /\p{Script=Gurmukhi}/gu],
  ['Gujr', /\p{Script=Gujarati}/gu],
  ['Orya', /\p{Script=Oriya}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
  ['Telu', /\p{Script=Telugu}/gu],
  ['Knda', /\p{Script=Kannada}/gu],
  ['Mlym', /\p{Script=Malayalam}/gu],
  ['Sinh', /\p{Script=Sinhala}/gu],
  ['Tibt', /\p{Script=Tibetan}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Laoo', /\p{Script=Lao}/gu],
  ['Khmr', /\p{Script=Khmer}/gu],
  ['Mong', /\p{Script=Mongolian}/gu],
]

/** What most words are, told at once. */
const common: [string, RegExp][] = [
  ['Latn', /^[a-zà-öø-ɏ]+$/i],
  ['Cyrl', /^[а-яёіўїєґ]+$/i],
  ['Arab', /^\p{Script=Arabic}+$/u],
  ['Hani', /^\p{Script=Han}+$/u],
  ['Mymr', /^\p{Script=Myanmar}+$/u],
  ['Kore', /^\p{Script=Hangul}+$/u],
  ['Deva', /^\p{Script=Devanagari}+$/u],
]

/** The script that most letters are in, ISO 15924; `Zyyy` where there is none. */
export function scriptOf(text: string): string {
  for (const [code, plain] of common) if (plain.test(text)) return code
  let most = { code: 'Zyyy', letters: 0 }
  for (const [code, pattern] of scripts) {
    const letters = text.match(pattern)?.length ?? 0
    if (letters > most.letters) most = { code, letters }
  }
  return most.code
}
