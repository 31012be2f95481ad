import type { Metadata } from 'next'
import { asEditor, deskDb } from '#auth/desk-db'
import { currentEditor } from '#auth/editor'
import { keyedHash } from '#auth/secret'
import { DeskHeader } from '#components/desk/desk-header'
import { DraftKey } from '#components/desk/drafts/draft-key'
import { SavedNotice } from '#components/desk/saved-notice'
import { countCorrections } from '#db/queries/corrections'
import { countOpenProposals } from '#db/queries/proposals'
import { mayDo } from '#domain/permissions'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import { signOutAction } from './actions.ts'
import './desk.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

export default async function DeskLayout({
  children,
  params,
}: LayoutProps<'/[locale]/desk'>) {
  const { locale } = await params
  const editor = await currentEditor()
  const waiting = editor
    ? asEditor(editor, () =>
        countOpenProposals(deskDb(), { maySeeSealed: mayDo(editor, 'seal') }),
      )
    : 0

  return (
    <>
      <DeskHeader
        locale={locale}
        editor={editor}
        waiting={waiting}
        corrections={
          editor && mayDo(editor, 'write')
            ? countCorrections(deskDb(), Date.now()).waiting
            : undefined
        }
        signOut={signOutAction}
      />
      <main id="main" className="mx-auto max-w-6xl px-4 pt-5 pb-12">
        {editor && (
          <SavedNotice words={savedWords(locale)} changes={paths.desk.changes(locale)} />
        )}
        <DraftKey value={editor && keyedHash('draft', editor.id)}>{children}</DraftKey>
      </main>
    </>
  )
}

function savedWords(locale: string) {
  const t = translator(locale)
  return {
    saved: t('desk.form.saved'),
    replaced: t('desk.form.replaced'),
    seeIt: t('desk.form.seeIt'),
  }
}
