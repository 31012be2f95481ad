import { Button } from '#components/ui/button'
import { FieldFrame, inputLook } from '#components/ui/field'
import { type QueueFilter, queueDays } from '#domain/queue'
import { translator } from '#i18n/messages'
import { countryWords } from '#i18n/names'

type Props = { locale: string; filter: QueueFilter; countries: readonly string[] }

/** The address is the state: a form that asks for another one. */
export function QueueFilterForm({ locale, filter, countries }: Props) {
  const t = translator(locale)
  const { list, country, days } = filter
  return (
    <form className="flex flex-wrap items-end gap-4">
      <input type="hidden" name="list" value={list} />
      <FieldFrame id="country" label={t('desk.queue.country')}>
        <select
          id="country"
          name="country"
          defaultValue={country ?? ''}
          className={inputLook}
        >
          <option value="">{t('desk.queue.anyCountry')}</option>
          {countries.map((code) => (
            <option key={code} value={code}>
              {countryWords(locale, code)}
            </option>
          ))}
        </select>
      </FieldFrame>
      {queueDays[list] !== undefined && (
        <FieldFrame id="days" label={t('desk.queue.days')}>
          <input
            id="days"
            name="days"
            type="number"
            min={1}
            max={99999}
            defaultValue={days}
            className={inputLook}
          />
        </FieldFrame>
      )}
      <Button quiet>{t('desk.queue.show')}</Button>
    </form>
  )
}
