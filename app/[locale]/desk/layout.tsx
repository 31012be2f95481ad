import type { Metadata } from 'next'
import { currentEditor } from '#auth/editor'
import { DeskHeader } from '#components/desk/desk-header'
import { countCorrections } from '#db/queries/corrections'
import { recordDb } from '#db/record'
import { mayDecideCorrections } from '#domain/correction'
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

  return (
    <>
      <DeskHeader
        locale={locale}
        editor={editor}
        corrections={
          editor && mayDecideCorrections(editor)
            ? countCorrections(recordDb(), Date.now()).waiting
            : undefined
        }
        signOut={signOutAction}
      />
      <main id="main" className="mx-auto max-w-6xl px-4 pt-5 pb-12">
        {children}
      </main>
    </>
  )
}
