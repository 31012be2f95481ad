import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { ListPage } from '#components/desk/lists/list-page'
import { findRollBoard } from '#db/queries/roll-board'
import { findLastCut } from '#db/queries/roll-changes'
import { paths } from '#i18n/paths'
import { wholeNumber } from '#lib/search-params'
import { cutAction, readAction } from './actions.ts'

export default async function RollListPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/releases/[id]/lists/[listId]'>) {
  const { locale, id, listId } = await params
  const here = paths.desk.rollList(locale, Number(id), Number(listId))
  await requireEditor(paths.desk.signIn(locale, here))
  const board = findRollBoard(deskDb(), Number(id))
  const list = board?.lists.find((one) => one.id === Number(listId))
  if (!board || !list) notFound()

  return (
    <ListPage
      locale={locale}
      release={board.release}
      list={list}
      entries={board.entries.filter((entry) => entry.listId === list.id)}
      openId={wholeNumber((await searchParams).entry)}
      lastCut={findLastCut(deskDb(), list.id)}
      cut={cutAction}
      read={readAction}
    />
  )
}
