import { fail, ok, type Result } from '#lib/result'
import { shift } from './calendar.ts'
import { typedPoint } from './typed-point.ts'

/**
 * EDTF text for what people type, in English, Belarusian or Russian. Where words say less
 * than EDTF can ("early 2024"), the result is wider, never narrower. It may still name a
 * day that does not exist.
 */
export function edtfOfWords(
  typed: string,
): Result<string, 'not-a-date' | 'ambiguous-day'> {
  if (typed.length > 100) return fail('not-a-date')
  const read = readPhrase(tidy(typed))
  if (read === 'ambiguous-day') return fail(read)
  return read === undefined ? fail('not-a-date') : ok(read)
}

/** EDTF, or why not. */
type Read = string | 'ambiguous-day' | undefined

function tidy(typed: string) {
  return typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/[\s,]+/g, ' ')
    .trim()
    .replace(/^[~≈] ?/, 'about ')
}

function readPhrase(text: string): Read {
  for (const [pattern, read] of phrases) {
    const inner = pattern.exec(text)
    if (inner) return read(inner[1] ?? '', inner[2] ?? '')
  }
  return typedPoint(text) ?? readRange(text)
}

// Order matters: the first pattern that fits decides.
const phrases: [RegExp, (first: string, second: string) => Read][] = [
  [/^(.+?) ?\(?\?\)?$/, uncertain],
  [
    opening(
      'circa|ca.|ca|c.|c|about|around|approx.|approx|approximately|roughly' +
        '|около|примерно|приблизительно|прибл.|ок.|каля|прыкладна|прыблізна',
    ),
    (text) => point(text, (date) => `${date}~`),
  ],
  [
    opening(
      'probably|possibly|perhaps|maybe|вероятно|возможно|наверное|верагодна|магчыма|мабыць',
    ),
    uncertain,
  ],
  [
    opening('before|earlier than|ранее|раньше|раней за|раней|перед|перад'),
    (text) => point(text, (date) => `../${shift(date, -1)}`),
  ],
  // "до 5 мая" may or may not hold the 5th: the wider reading.
  [
    opening(
      'by|until|till|up to|no later than|not later than|до|да|не позднее|не пазней за|не пазней',
    ),
    (text) => point(text, (date) => `../${date}`),
  ],
  [
    opening('after|later than|после|позднее|пасля|пазней за'),
    (text) => point(text, (date) => `${shift(date, 1)}/..`),
  ],
  [/^(?:between|между|паміж) (.+?) (?:and|и|і) (.+)$/, interval],
  [/^(?:from|с|з) (.+?) (?:to|until|till|по|до|па|да) (.+)$/, interval],
  [
    opening('since|from|no earlier than|not before|с|з|не ранее|не раней за'),
    (text) => point(text, (date) => `${date}/..`),
  ],
  [/^(?:early|mid|late)[ -](.+)$/, partOf],
  [/^(?:the )?(?:beginning|start|middle|end) of (.+)$/, partOf],
  [/^(?:в )?(?:начал[оае]|середин[аеу]|кон(?:ец|це|ца)) (.+)$/, partOf],
  [
    /^(?:[уў] )?(?:пачат(?:ак|ку)|сярэдзін[аеу]|кан(?:ец|цы|ца)|напрыканцы) (.+)$/,
    partOf,
  ],
  // "1900s" may be ten years or a hundred: the wider reading.
  [
    /^(?:the )?(\d\d)00(?:'?s|-?(?:е|х|я|ыя|ых)(?: гг?\.?)?)$/,
    (century) => `${century}XX`,
  ],
  [/^(?:the )?(\d{3})0(?:'?s|-?(?:е|х|я|ыя|ых)(?: гг?\.?)?)$/, (decade) => `${decade}X`],
]

function opening(words: string) {
  return new RegExp(`^(?:${words.replaceAll('.', '\\.')})(?: |(?=\\d))(.+)$`)
}

function point(text: string, wrap: (date: string) => Read): Read {
  const date = typedPoint(text)
  return date === undefined || date === 'ambiguous-day' ? date : wrap(date)
}

function uncertain(text: string): Read {
  return point(text, (date) => `${date}?`)
}

/** "Early 2024" is in 2024: all that EDTF level 1 can say of it. */
function partOf(text: string): Read {
  return point(text, (date) => (date.length > 7 ? undefined : date))
}

function readRange(text: string): Read {
  const ends = /^(.+?) ?- ?(.+)$/.exec(text)
  return ends ? interval(ends[1] ?? '', ends[2] ?? '') : undefined
}

/** "8" and "9 January 2024": what the first end lacks, the second one says. */
function interval(first: string, second: string): Read {
  const words = second.split(' ')
  const completed = words.map((_, index) => [first, ...words.slice(index + 1)].join(' '))
  const lower = completed.toReversed().find((text) => typedPoint(text) !== undefined)
  return point(second, (to) => point(lower ?? '', (from) => `${from}/${to}`))
}
