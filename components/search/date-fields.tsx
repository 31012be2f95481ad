import { described, inputLook } from '#components/ui/field'
import type { Day } from '#domain/edtf'
import { translator } from '#i18n/messages'
import type { RangePart } from './facet-groups.ts'

type DayProps = {
  locale: string
  field: 'on' | 'known' | 'news_before'
  value: Day | null
  hint: 'onHint' | 'knownHint' | 'newsHint'
}

export function DayField({ locale, field, value, hint }: DayProps) {
  const t = translator(locale)
  return (
    <>
      <p id={`${field}-hint`} className="text-sm text-muted">
        {t(`people.${hint}`)}
      </p>
      <input
        type="date"
        name={field}
        defaultValue={value ?? ''}
        aria-label={t(`people.fields.${field}`)}
        className={`mt-1 ${inputLook}`}
        {...described(field, { hint: true })}
      />
    </>
  )
}

type RangeProps = {
  locale: string
  name: RangePart
  from: string | null
  to: string | null
}

export function RangeFields({ locale, name, from, to }: RangeProps) {
  const t = translator(locale)
  return (
    <>
      <p id={`${name}-hint`} className="text-sm text-muted">
        {t('people.betweenHint')}
      </p>
      <div className="mt-1 grid grid-cols-2 gap-2">
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className="block text-sm">
            {t(`ui.${end}`)}
            <input
              name={`${name}_${end}`}
              defaultValue={(end === 'from' ? from : to) ?? ''}
              aria-describedby={`${name}-hint`}
              className={inputLook}
            />
          </label>
        ))}
      </div>
    </>
  )
}
