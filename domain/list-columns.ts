import { birthOf } from './list-births.ts'
import { factsOf } from './list-facts.ts'
import { type Reading, readEntry } from './list-reading.ts'

export const columnKinds = [
  'number',
  'surname',
  'given',
  'patronymic',
  'name',
  'birth',
  'age',
  'place',
  'article',
  'country',
  'other',
] as const
export type Column = (typeof columnKinds)[number]

// The first that fits decides.
const headings: [Column, RegExp][] = [
  [
    'number',
    /^(?:№.*|#|no\.?|nr\.?|n|lp\.?|id|п\/п|序号|编号|번호|رقم|ردیف|क्रम|الرقم)$/iu,
  ],
  [
    'birth',
    /birth|born|рожд|нарадж|народж|^г\.?р\.?$|^year$|^год$|urodz|geb|出生|생년|میلاد|تولد|dob/iu,
  ],
  ['age', /^(?:age|возраст|вік|узрост|wiek|alter|年龄|나이|العمر|سن|आयु|अवस्था)\.?$/iu],
  ['patronymic', /patronym|отчество|по бацьку|по-бацьку|батькові|middle/iu],
  [
    'surname',
    /surname|last ?name|family|^фамилия$|^прозвішча$|^прізвище$|^nazwisko$|nachname|^姓$|apellido/iu,
  ],
  [
    'given',
    /^(?:given|first)[ _-]?names?$|^(?:имя|імя|ім['’ʼ]я|imię|vorname|名|nombre|given)$/iu,
  ],
  [
    'name',
    /name|фио|ф\.\s?и\.\s?о|піб|п\.\s?і\.\s?б|имя|імя|nazwisko|imię|姓名|名前|氏名|이름|성명|الاسم|نام|नाम|person|человек|політв|სახელი|անուն|အမည်/iu,
  ],
  [
    'article',
    /article|стать|артыкул|^art|artyk|obvin|обвин|charge|madde|المادة|罪名|법조/iu,
  ],
  ['country', /country|citizen|граждан|грамадз|громадян|страна|краіна|obywat|kraj/iu],
  [
    'place',
    /place|prison|colony|facility|city|town|мест[оа]|город|горад|колони|калон|учрежд|месца|miejsc|więz|miasto|region|регион|監獄|监狱|السجن|زندان|जेल/iu,
  ],
]
const isOther =
  /date|дата|status|статус|note|примеч|заўвага|comment|sentence|срок|прысуд|release|освоб|вызвал|source|link|url|gender|пол|фото|photo|приговор|wyrok/iu

/** The columns that a row of headings names; null where it is no such row. */
export function columnsOf(cells: readonly string[]): Column[] | null {
  const named = cells.map((cell) => headingOf(cell.trim()))
  const known = named.filter((column) => column !== undefined)
  const names = named.filter((column) => column === 'name' || column === 'surname')
  const isHeading =
    names.length > 0 && known.length >= 2 && known.length * 2 > cells.length
  return isHeading ? named.map((column) => column ?? 'other') : null
}

function headingOf(cell: string): Column | undefined {
  if (cell === '' || cell.length > 40 || /\p{Nd}{2}/u.test(cell)) return undefined
  const found = headings.find(([, words]) => words.test(cell))?.[0]
  return found ?? (isOther.test(cell) ? 'other' : undefined)
}

/** A row of a table whose columns are known. */
export function readRow(cells: readonly string[], columns: readonly Column[]): Reading {
  const of = (...kinds: Column[]) =>
    cells.filter((_, at) => kinds.includes(columns[at] ?? 'other') && cells[at]?.trim())
  const reading = readEntry(of('surname', 'given', 'patronymic', 'name').join(' '))
  const birth = birthOf(
    of('birth')
      .map((cell) => `born ${cell}`)
      .join(' '),
  ).found
  const { understood } = reading
  const facts = factsOf(of('country', 'other').join(' | '))
  const [place] = [
    of('place')
      .map((cell) => cell.trim())
      .join(', '),
  ]
  return {
    ...reading,
    hasFacts: true,
    understood: {
      ...understood,
      birthYear: birth.birthYear ?? understood.birthYear,
      birthOn: birth.birthOn ?? understood.birthOn,
      age:
        birthOf(
          of('age')
            .map((cell) => `age ${cell}`)
            .join(' '),
        ).found.age ?? understood.age,
      place: place || understood.place,
      articles: [...understood.articles, ...of('article').flatMap(articlesIn)],
      country: facts.country ?? understood.country,
      rest: [understood.rest, ...of('other', 'country')]
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(', '),
    },
  }
}

function articlesIn(cell: string): string[] {
  const { articles } = factsOf(/^\s*\p{Nd}/u.test(cell) ? `art. ${cell.trim()}` : cell)
  return articles.length > 0 ? articles : [cell.trim()]
}
