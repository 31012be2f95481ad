import type { FigureSum } from '#domain/figure-reading'
import { translator } from '#i18n/messages'
import { numberWords, quantityWords } from '#i18n/numbers'

/** "114 + 9 = 123", "104 + 5 ≠ 114", "109 < 123"; "?" where a number is only about so. */
export function arithmeticWords(
  locale: string,
  { parts, total, verdict, sum }: FigureSum,
) {
  const added = parts.map((part) => quantityWords(locale, part)).join(' + ')
  const whole = quantityWords(locale, total)
  if (verdict === 'holds') return `${added} = ${whole}`
  if (verdict === 'fails') return `${added} ≠ ${whole}`
  if (verdict === 'may_hold') return `${added} ≟ ${whole}`
  return parts.length === 1
    ? `${added} < ${whole}`
    : `${added} = ${numberWords(locale, sum)} < ${whole}`
}

export function resultWords(locale: string, sum: FigureSum) {
  const { verdict, difference, parts } = sum
  const t = translator(locale)
  if (verdict === 'holds') return t('sums.holds')
  if (verdict === 'may_hold') return t('sums.mayHold')
  const count = Math.abs(difference)
  if (verdict === 'fails')
    return t(difference > 0 ? 'sums.tooFew' : 'sums.tooMany', { count })
  const isOfNames = parts.every(({ counts }) => counts === 'named')
  return t(isOfNames ? 'sums.notNamed' : 'sums.notTold', { count })
}
