import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { BoardPage } from '#components/desk/board/board-page'
import { readBoardQuery } from '#domain/roll-board'
import { paths } from '#i18n/paths'
import { Replaced } from '../../replaced.tsx'
import { decideAction, moveAction } from './actions.ts'
import { findBoard } from './board.ts'

export default async function DeskReleasePage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/releases/[id]'>) {
  const { locale, id } = await params
  const here = paths.desk.massRelease(locale, Number(id))
  const editor = await requireEditor(paths.desk.signIn(locale, here))
  const query = await searchParams
  const board = readBoardQuery(query)
  const found = findBoard(deskDb(), Number(id), board, editor.id)
  if (!found) notFound()
  const { work, ...shown } = found

  return (
    <>
      <Replaced {...{ locale, editor, query }} />
      <BoardPage
        locale={locale}
        query={board}
        {...shown}
        work={{ ...work, action: decideAction }}
        move={moveAction}
      />
    </>
  )
}
