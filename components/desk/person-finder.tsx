import { Button } from '#components/ui/button'
import { inputLook } from '#components/ui/field'
import { translator } from '#i18n/messages'

type Props = {
  locale: string
  /** The page that shows what is found. */
  action: string
  q?: string
  autoFocus?: boolean
}

/** The way to a person, by any word of any name in any script. */
export function PersonFinder({ action, ...field }: Props) {
  return (
    <search>
      <form action={action}>
        <FinderField {...field} />
      </form>
    </search>
  )
}

type FieldProps = Omit<Props, 'action'> & { formAction?: string }

/** The same within a form that has more to send. */
export function FinderField({
  locale,
  q = '',
  autoFocus = false,
  formAction,
}: FieldProps) {
  const t = translator(locale)
  return (
    <div className="grid max-w-prose grid-cols-[minmax(0,1fr)_auto] gap-2">
      <input
        type="search"
        name="q"
        defaultValue={q}
        aria-label={t('desk.people.find')}
        placeholder={t('desk.people.findHint')}
        // biome-ignore lint/a11y/noAutofocus: whoever opens the desk comes for a person
        autoFocus={autoFocus}
        className={inputLook}
      />
      <Button formAction={formAction}>{t('desk.people.search')}</Button>
    </div>
  )
}
