type Letters = Map<string, string>

/** What a letter becomes after a consonant, and where it opens a syllable. */
export type Romanisation = { after: Letters; opening: Letters }

/** Cyrillic in Latin letters by one scheme; `openers` are what a syllable can open after. */
export function romanise(text: string, { after, opening }: Romanisation): string {
  let latin = ''
  let before = ' '
  for (const letter of text) {
    const letters = isOpener(before) ? opening : after
    latin += letters.get(letter) ?? letter
    before = letter
  }
  return latin
}

const openers = new Set(' -’ьЬъаеёіоуўыэюяиєї')
const isOpener = (letter: string) => openers.has(letter.toLowerCase())

function scheme(letters: string, opening: string): Romanisation {
  const after = table(letters)
  return { after, opening: new Map([...after, ...table(opening)]) }
}

/** `'а a, ж zh, ь'` in small letters and capitals. */
function table(text: string): Letters {
  const pairs = text.split(',').map((pair) => pair.trim().split(' '))
  return new Map(
    pairs.flatMap(([letter = '', latin = '']) => [
      [letter, latin],
      [letter.toUpperCase(), latin.charAt(0).toUpperCase() + latin.slice(1)],
    ]),
  )
}

const common = 'а a, б b, д d, к k, л l, м m, н n, о o, п p, р r, т t, ф f, ’'

/** As in Belarusian passports since 2008. */
export const belarusianPassport = scheme(
  `${common}, в v, г h, е e, ё io, ж zh, з z, і i, й i, с s, у u, ў u, х kh, ц ts, ч ch,
   ш sh, ы y, ь, э e, ю iu, я ia`,
  'е ye, ё yo, ю yu, я ya',
)

/** Russian as BGN and most media write it. */
export const russianBgn = scheme(
  `${common}, в v, г g, е e, ё yo, ж zh, з z, и i, й y, с s, у u, х kh, ц ts, ч ch, ш sh,
   щ shch, ъ, ы y, ь, э e, ю yu, я ya`,
  'е ye',
)

/** As in Russian passports (ICAO 9303). */
export const russianPassport = scheme(
  `${common}, в v, г g, е e, ё e, ж zh, з z, и i, й i, с s, у u, х kh, ц ts, ч ch, ш sh,
   щ shch, ъ ie, ы y, ь, э e, ю iu, я ia`,
  '',
)

/** The Ukrainian national table of 2010. */
export const ukrainianPassport = scheme(
  `${common}, в v, г h, ґ g, е e, є ie, ж zh, з z, и y, і i, ї i, й i, с s, у u, х kh, ц ts,
   ч ch, ш sh, щ shch, ь, ю iu, я ia`,
  '',
)

const plainLacinka = scheme(
  `${common}, в v, г h, е ie, ё io, ж ž, з z, і i, й j, с s, у u, ў ŭ, х ch, ц c, ч č, ш š,
   ы y, ь, э e, ю iu, я ia`,
  'е je, ё jo, ю ju, я ja',
)

const soft: [RegExp, string][] = [
  [/л(?=[еёюя])/g, 'l·'],
  [/л(?=[іь])/g, 'l'],
  [/л/g, 'ł'],
  [/Л(?=[еёюя])/g, 'L·'],
  [/Л(?=[іь])/g, 'L'],
  [/Л/g, 'Ł'],
  [/дзь/g, 'dź'],
  [/дж/g, 'dž'],
  [/ць/g, 'ć'],
  [/нь/g, 'ń'],
  [/сь/g, 'ś'],
  [/зь/g, 'ź'],
]

/** Belarusian in its own Latin alphabet: `Калеснікава` is `Kalesnikava`, `Луцэвіч` `Łucevič`. */
export function lacinka(text: string): string {
  const marked = soft.reduce((word, [from, to]) => word.replace(from, to), text)
  // After l the vowel itself shows the softness: le, la, not lie, lia.
  return romanise(marked, plainLacinka)
    .replace(/·i([eoua])/g, '$1')
    .replaceAll('·', '')
}
