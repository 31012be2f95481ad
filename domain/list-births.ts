import { daysIn } from './calendar.ts'
import { type Pulled, taken } from './list-pull.ts'
import { numberOf } from './list-text.ts'
import { typedPoint } from './typed-point.ts'

export type Birth = {
  birthYear: number | null
  birthOn: string | null
  age: number | null
}
// A bare year after this is the year of an arrest or of a release, not of a birth.
const latestBirth = 2010
export const noBirth: Birth = { birthYear: null, birthOn: null, age: null }

const year = '(?<year>(?:[1१۱١၁]\\p{Nd}|[2२۲٢၂]\\p{Nd})\\p{Nd}{2})'
const before =
  '(?:born(?: on| in)?|b\\.|d\\.?o\\.?b\\.?:?|birth(?: ?date| ?year)?:?|urodz?\\p{L}*\\.?|ur\\.|рожд\\p{L}*:?|родил\\p{L}*(?: в)?|род\\.|нарадз\\p{L}*(?: ў)?|нар\\.|народ\\p{L}*|' +
  'geb(?:oren)?\\.?(?: am)?|né(?:e)?(?: le| en)?|nacid[oa](?: el| en)?|nat[oa](?: il| nel)?|gim\\.|doğum\\p{L}*:?|\\*|متولد|مواليد|مولود|المولود|تولد|زاده|نى|出生(?:于|於)?|生于|生於|出生|출생|မွေး|जन्म|ծնված|დაბადებული|נולד)'
const after =
  '(?:\\s?(?:г\\.|год\\p{L}*|р\\.|рок\\p{L}*))?\\s?(?:г\\.?\\s?р\\.?|г\\.?\\s?н\\.?|р\\.?\\s?н\\.?|рожд\\p{L}*|р\\.|нараджэння|народження|г\\. ?рожд\\p{L}*|년생|년 출생|年生まれ|年生|年出生|m\\. gim\\.|gim\\.|doğumlu|მ\\.)'
const numeric =
  '(?<date>\\p{Nd}{1,2}\\s?[./-]\\s?\\p{Nd}{1,2}\\s?[./-]\\s?\\p{Nd}{4}|\\p{Nd}{4}[-./]\\p{Nd}{1,2}[-./]\\p{Nd}{1,2}|\\p{Nd}{1,2} \\p{L}+ \\p{Nd}{4}|\\p{L}+ \\p{Nd}{1,2},? \\p{Nd}{4})'
const tail = '(?:\\s?(?:г\\.?|года|году|р\\.?|року)(?!\\p{L}))?'

const births = [
  new RegExp(`(?<!\\p{L})${before}\\s*${numeric}${tail}(?!\\p{Nd})`, 'giu'),
  new RegExp(`(?<!\\p{Nd})${numeric}${tail}${after}(?!\\p{L})`, 'giu'),
  new RegExp(`(?<!\\p{L})${before}\\s*${year}${tail}(?!\\p{Nd})`, 'giu'),
  new RegExp(`(?<!\\p{Nd})${year}${after}(?!\\p{L})`, 'giu'),
]
// What happened on such a day was not a birth.
const notBorn =
  '(?<!(?:освобо|арест|задерж|затрым|осужд|release|freed|arrest|detain|sentence|since|until|до|с|по|from|to|на|від|zatrzym|zwoln|срок|до конца)\\p{L}*:?\\s(?:on |in |в |у |от )?)'
const bareDates = new RegExp(
  `${notBorn}(?<![\\p{Nd}.])${numeric}${tail}(?![\\p{Nd}])`,
  'giu',
)
const bareYears = new RegExp(
  `(?:(?<=^|[,;(\\[\\t|\\u0001/]\\s{0,9}|\\p{L}\\s{1,9})(?<!(?:с|до|по|в|у|in|since|until|from)\\s))${year}(?:\\s?(?:г\\.?|год|р\\.?|年|년))?(?=\\s*(?:$|[,;)\\]\\t\\n|\\u0001/—–-]))`,
  'giu',
)

/** The date or the year of birth that an entry gives, and the age. */
export function birthOf(text: string): Pulled<Birth> {
  const birth = { ...noBirth }
  let left = text
  for (const pattern of [...births, bareDates, bareYears])
    if (birth.birthYear === null) left = pullBirth(left, pattern, birth)
  left = pullAge(left, birth)
  return { found: birth, left }
}

function pullBirth(text: string, pattern: RegExp, birth: Birth): string {
  const latest = pattern === bareDates || pattern === bareYears ? latestBirth : 2030
  return text.replace(pattern, (written, ...rest) => {
    const { date, year } = rest.at(-1) as { date?: string; year?: string }
    const inYear = numberOf(year ?? /\p{Nd}{4}/u.exec(date ?? '')?.[0] ?? '')
    const day = date === undefined ? undefined : dayOf(date)
    const isBirth = day !== null && inYear >= 1900 && inYear <= latest
    if (birth.birthYear !== null || !isBirth) return written
    birth.birthYear = inYear
    birth.birthOn = day === 'ambiguous-day' ? null : (day ?? null)
    return day === 'ambiguous-day' ? written : taken
  })
}

/** `YYYY-MM-DD`; null for a day that does not exist. 5/6/1982 is a year and two days. */
function dayOf(written: string): string | null {
  const ascii = written
    .toLowerCase()
    .replace(/\p{Nd}/gu, (digit) => `${numberOf(digit)}`)
    .replace(/\s?([./-])\s?/g, '$1')
    .replaceAll(',', '')
  const point = typedPoint(ascii.replace(/^(\d{1,2})-(\d{1,2})-(\d{4})$/, '$1.$2.$3'))
  if (point === 'ambiguous-day') return point
  const [, y = '', m = '', d = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(point ?? '') ?? []
  const exists = Number(m) >= 1 && Number(m) <= 12 && Number(d) >= 1
  return exists && Number(d) <= daysIn(Number(y), Number(m)) ? `${y}-${m}-${d}` : null
}

const number = '(?<age>\\p{Nd}{1,3})'
const units =
  'year[- ]olds?|years? old|years?|y\\.?\\s?o\\.?|y/o|год(?:а|оў|ы)?|лет|гадоў|гады|рок(?:и|ів)|років|рік|lata?|rok|Jahre?(?: alt)?|ans|años|anos|anni|m(?:et[ųai]+|\\.)|yaş\\p{L}*|歳|才|岁|歲|세|살|سنة|سنوات|عام(?:ا|اً)?|عاما|ساله|سال|वर्ष(?:ीय)?|साल|နှစ်|წლის|տարեկան|שנים|שנה'
const termWords =
  '(?:\\s+(?:и|and|i|\\p{L}{1,2})?\\s*\\p{Nd}+)?[\\s,]+(?:лишени|колони|тюрьм|строг|усилен|режим|заключени|пазбаўлен|калон|турм|узмоцнен|позбавлен|ув.язнен|in prison|imprison|prison|of|in jail|w\\p{L}* (?:więz|kolon)|więz|koloni|Haft|Gefängnis|de prison|de prisión|حبس|سجن|زندان|की सज़ा|有期|徒刑|刑|징역)'
const termBefore =
  '(?<!(?:срок|приговор|осужд|асудж|прысуд|засуд|sentenced|sentence|term|to|на|до|skazan|zu|през|for|over)\\p{L}*:?\\s)'
const ages = [
  new RegExp(
    `(?<!\\p{L})(?:aged?|age:|возраст:?|вік:?|узрост:?|im Alter von|âgée? de|wiek:?|عمره?ا?|年龄|나이|အသက်)\\s*[(（]?${number}(?:\\s?(?:${units})(?!\\p{L}))?[)）]?(?!\\p{Nd})`,
    'giu',
  ),
  new RegExp(
    `${termBefore}(?<![\\p{Nd}\\p{L}.])${number}[\\s-]?(?:${units})(?![\\p{L}\\p{M}])(?!${termWords})`,
    'giu',
  ),
  /(?<=[,;([\t|，、]\s{0,3})(?<age>\p{Nd}{2})(?=\s*(?:$|[,;)\]\t|，、\n]))/gu,
]

function pullAge(text: string, birth: Birth): string {
  let left = text
  for (const pattern of ages)
    if (birth.age === null)
      left = left.replace(pattern, (written, ...rest) => {
        const years = numberOf((rest.at(-1) as { age?: string }).age ?? '')
        if (birth.age !== null || years < 14 || years > 110) return written
        birth.age = years
        return taken
      })
  return left
}
