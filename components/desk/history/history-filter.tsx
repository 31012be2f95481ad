import { Button } from '#components/ui/button'
import { FieldFrame, inputLook } from '#components/ui/field'
import type { HistoryChoices } from '#db/queries/desk-history'
import { channels } from '#domain/editor'
import type { HistoryFilter } from '#domain/history-filter'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import { actionWords } from '../action-words.ts'

type Props = {
  locale: string
  filter: HistoryFilter
  choices: HistoryChoices
  /** On a page about one person there is nobody to choose. */
  ofOnePerson: boolean
}

/** The address is the state: a form that asks for another one. */
export function HistoryFilterForm({ locale, filter, choices, ofOnePerson }: Props) {
  const t = translator(locale)
  const { editor, action, channel, from, to, personId } = filter
  const actions = choices.actions
    .map((value) => ({ value, label: actionWords(locale, value) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))
  return (
    <form
      aria-label={t('desk.history.filter')}
      className="mb-4 flex flex-wrap items-end gap-4"
    >
      <Choice
        {...{ locale, name: 'editor', value: editor }}
        options={choices.editors.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Choice {...{ locale, name: 'action', value: action, options: actions }} />
      <Choice
        {...{ locale, name: 'channel', value: channel }}
        options={channels.map((value) => ({
          value,
          label: words(locale, 'channel', value),
        }))}
      />
      <Day {...{ locale, name: 'from', value: from }} />
      <Day {...{ locale, name: 'to', value: to }} />
      {!ofOnePerson && (
        <FieldFrame
          id="person"
          label={t('desk.history.fields.person')}
          hint={t('desk.history.personHint')}
        >
          <input
            id="person"
            name="person"
            aria-describedby="person-hint"
            defaultValue={personId ?? ''}
            className={inputLook}
          />
        </FieldFrame>
      )}
      <Button quiet>{t('desk.queue.show')}</Button>
    </form>
  )
}

type Part<Name extends string> = { locale: string; name: Name; value: string | null }
type ChoiceProps = Part<'editor' | 'action' | 'channel'> & {
  options: readonly { value: string; label: string }[]
}

function Choice({ locale, name, value, options }: ChoiceProps) {
  const t = translator(locale)
  return (
    <FieldFrame id={name} label={t(`desk.history.fields.${name}`)}>
      <select id={name} name={name} defaultValue={value ?? ''} className={inputLook}>
        <option value="">{t('desk.history.any')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

function Day({ locale, name, value }: Part<'from' | 'to'>) {
  return (
    <FieldFrame id={name} label={translator(locale)(`desk.history.fields.${name}`)}>
      <input
        id={name}
        name={name}
        type="date"
        defaultValue={value ?? ''}
        className={inputLook}
      />
    </FieldFrame>
  )
}
