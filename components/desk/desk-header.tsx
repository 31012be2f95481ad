import { Button } from '#components/ui/button'
import type { Editor } from '#domain/editor'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Props = {
  locale: string
  /** Undefined before signing in. */
  editor: Editor | undefined
  signOut: (form: FormData) => Promise<void>
}

export function DeskHeader({ locale, editor, signOut }: Props) {
  const t = translator(locale)
  return (
    <header className="border-b-2 border-ink">
      <a
        href="#main"
        className="sr-only bg-paper focus:not-sr-only focus:absolute focus:z-10 focus:p-3"
      >
        {t('ui.skipToContent')}
      </a>
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2">
        <a
          href={paths.desk.home(locale)}
          className="font-serif text-xl font-semibold no-underline"
        >
          {t('desk.title')}
        </a>
        {editor && <DeskNavigation locale={locale} />}
        {editor && (
          <form action={signOut} className="ms-auto flex flex-wrap items-center gap-x-3">
            <input type="hidden" name="locale" value={locale} />
            <a href={paths.desk.account(locale)}>{editor.name}</a>
            <Button quiet>{t('desk.nav.signOut')}</Button>
          </form>
        )}
      </div>
    </header>
  )
}

function DeskNavigation({ locale }: { locale: string }) {
  const t = translator(locale)
  const links = [
    { href: paths.desk.people(locale), words: t('desk.nav.people') },
    { href: paths.desk.massReleases(locale), words: t('desk.nav.massReleases') },
    { href: paths.desk.queue(locale), words: t('desk.queue.title') },
    { href: paths.desk.duplicates(locale), words: t('identity.nav') },
    { href: paths.desk.changes(locale), words: t('desk.nav.changes') },
    { href: paths.home(locale), words: t('desk.nav.site') },
  ]
  return (
    <nav aria-label={t('desk.nav.label')}>
      <ul className="-mx-2 flex flex-wrap">
        {links.map(({ href, words }) => (
          <li key={href}>
            <a href={href} className="block px-2 py-1 no-underline hover:underline">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
