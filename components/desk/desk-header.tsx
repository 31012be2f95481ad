import { DeskLinks } from '#components/desk/desk-links'
import { Button } from '#components/ui/button'
import type { Editor } from '#domain/editor'
import { mayDo } from '#domain/permissions'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

type Props = {
  locale: string
  /** Undefined before signing in. */
  editor: Editor | undefined
  /** How many changes wait for a second person. */
  waiting: number
  /** How many requests of readers wait; undefined for whom they are not. */
  corrections: number | undefined
  signOut: (form: FormData) => Promise<void>
}

export function DeskHeader({ locale, editor, waiting, corrections, signOut }: Props) {
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
        {editor && (
          <form action={signOut} className="ms-auto flex flex-wrap items-center gap-x-3">
            <input type="hidden" name="locale" value={locale} />
            <a href={paths.desk.account(locale)}>{editor.name}</a>
            <Button quiet>{t('desk.nav.signOut')}</Button>
          </form>
        )}
        {editor && <DeskNavigation {...{ locale, editor, waiting, corrections }} />}
      </div>
    </header>
  )
}

type Shown = Pick<Props, 'locale' | 'waiting' | 'corrections'> & { editor: Editor }

function DeskNavigation({ locale, editor, waiting, corrections }: Shown) {
  const t = translator(locale)
  const links = [
    { href: paths.desk.people(locale), words: t('desk.nav.people') },
    { href: paths.desk.massReleases(locale), words: t('desk.nav.massReleases') },
    { href: paths.desk.queue(locale), words: t('desk.queue.title') },
    {
      href: paths.desk.proposals(locale),
      words: t('review.nav', { count: waiting }),
    },
    ...(corrections === undefined
      ? []
      : [
          {
            href: paths.desk.corrections(locale),
            words: t('desk.nav.corrections', { count: corrections }),
          },
        ]),
    { href: paths.desk.duplicates(locale), words: t('identity.nav') },
    { href: paths.desk.changes(locale), words: t('desk.nav.changes') },
    ...(mayDo(editor, 'manage')
      ? [{ href: paths.desk.accounts(locale), words: t('desk.nav.accounts') }]
      : []),
  ]
  const site = { href: paths.home(locale), words: t('desk.nav.site') }
  return <DeskLinks label={t('desk.nav.label')} {...{ links, site }} />
}
