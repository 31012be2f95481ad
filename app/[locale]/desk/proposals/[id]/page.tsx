import { notFound } from 'next/navigation'
import { deskDb } from '#auth/desk-db'
import { requireEditor } from '#auth/editor'
import { ProposalPage } from '#components/desk/proposals/proposal-page'
import { choicesOf, isAsked, seenOf } from '#db/mutations/proposal-choice'
import { listLabels, listPeopleLabels } from '#db/queries/desk-labels'
import { listSmallPhotos } from '#db/queries/photos'
import {
  findProposal,
  listComments,
  listProposedChanges,
  listProposedSteps,
  type Proposal,
} from '#db/queries/proposals'
import type { Editor } from '#domain/editor'
import { erasureAction } from '#domain/erasure'
import { mayDo } from '#domain/permissions'
import { paths } from '#i18n/paths'
import { acceptAction, commentAction, rejectAction, withdrawAction } from './actions.ts'

export default async function DeskProposalPage({
  params,
}: PageProps<'/[locale]/desk/proposals/[id]'>) {
  const { locale, id } = await params
  const here = paths.desk.proposal(locale, Number(id))
  const editor = await requireEditor(paths.desk.signIn(locale, here))
  const db = deskDb()
  const proposal = findProposal(db, Number(id), { maySeeSealed: mayDo(editor, 'seal') })
  if (!proposal) notFound()
  const changes = done(
    proposal,
    listProposedChanges(db, listProposedSteps(db, proposal.id)),
  )
  const choices = choicesOf(changes)
  const parts = choices.filter(isAsked).flatMap((choice) => choice.parts)

  return (
    <ProposalPage
      locale={locale}
      proposal={proposal}
      changes={changes}
      parts={parts.filter(({ state }) => state !== 'same')}
      seen={seenOf(choices)}
      labels={{
        ...listPeopleLabels(db, proposal.personIds),
        ...listLabels(db, [
          { changes: changes.map(shown) },
          { changes: changes.map(now) },
        ]),
      }}
      comments={listComments(db, proposal.id)}
      pictures={listSmallPhotos(db, changes.flatMap(photoFile))}
      as={roleOf(editor, proposal)}
      actions={{
        accept: acceptAction,
        reject: rejectAction,
        withdraw: withdrawAction,
        comment: commentAction,
      }}
    />
  )
}

type Change = ReturnType<typeof listProposedChanges>[number]

/** An erasure that is done says more than was proposed: how much it was. */
function done({ action, revisionId }: Proposal, changes: Change[]): Change[] {
  if (action !== erasureAction || revisionId === null) return changes
  return changes.map((change) => ({ ...change, now: change.after }))
}

const shown = ({ before, after, personId }: Change) => ({ before, after, personId })
const photoFile = ({ table, after, before }: Change) =>
  table === 'photos' ? Number(after?.file_id ?? before?.file_id) : []
const now = (change: Change) => ({ before: change.now, after: null, personId: null })

function roleOf(editor: Editor, { authorId }: Proposal) {
  if (editor.id === authorId) return 'author'
  return mayDo(editor, 'review') ? 'reviewer' : 'other'
}
