import { Button } from '#components/ui/button'
import { described, inputLook } from '#components/ui/field'
import type { Day } from '#domain/edtf'
import { type AskedDay, type KnownProblem, knownField } from '#domain/known-day'
import { dayWords } from '#i18n/format'
import { translator } from '#i18n/messages'

type Props = {
  locale: string
  asked: AskedDay
  today: Day
  /** The address of the page as known now, which the form sends the day to. */
  now: string
}

/** Not the name of the field: sections of the page have names like it. */
const inputId = 'known-day'

/** A page as it stood on a day: which day is shown, the way back, and another day. */
export function ChooseDay({ locale, asked: { day, problem }, today, now }: Props) {
  const t = translator(locale)
  return (
    <>
      {problem && <Problem {...{ locale, problem }} />}
      {day && (
        <p role="status" className="my-4 border-y-2 border-ink bg-panel px-3 py-2">
          <strong>{t('known.notice', { date: dayWords(locale, day) })}</strong>{' '}
          {t('known.noticeMeans')} <a href={now}>{t('known.back')}</a>
        </p>
      )}
      <form
        action={now}
        aria-label={t('known.title')}
        className="my-4 flex flex-wrap items-end gap-x-3 gap-y-1 print:hidden"
      >
        <label className="text-sm">
          <span className="block text-muted">{t('known.label')}</span>
          <input
            type="date"
            name={knownField}
            max={today}
            defaultValue={day ?? ''}
            {...described(inputId, { error: problem })}
            className={`${inputLook} max-w-44`}
          />
        </label>
        <Button quiet>{t('known.show')}</Button>
      </form>
    </>
  )
}

/** Which field, its value, the rule it breaks, and what is shown instead. */
function Problem({ locale, problem }: { locale: string; problem: KnownProblem }) {
  const t = translator(locale)
  return (
    <p
      id={`${inputId}-error`}
      role="alert"
      className="my-4 border-2 border-ink px-3 py-2 font-semibold"
    >
      {t(`known.problems.${problem.rule}`, {
        field: t('known.label'),
        value: problem.value,
      })}
    </p>
  )
}
