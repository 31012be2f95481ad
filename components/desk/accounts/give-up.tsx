import { Button } from '#components/ui/button'
import { translator } from '#i18n/messages'

type Props = { locale: string; action: (form: FormData) => Promise<void> }

/** Signing out before one is quite in. */
export function GiveUp({ locale, action }: Props) {
  return (
    <form action={action} className="mt-10">
      <input type="hidden" name="locale" value={locale} />
      <Button quiet>{translator(locale)('desk.signIn.giveUp')}</Button>
    </form>
  )
}
