import { findInvitation } from '#auth/invitations'
import { InvitationForm } from '#components/desk/invitation-form'
import { recordDb } from '#db/record'
import { acceptInvitationAction } from './actions.ts'

export default async function InvitationPage({
  params,
}: PageProps<'/[locale]/desk/invitations/[token]'>) {
  const { locale, token } = await params
  const invitation = findInvitation(recordDb(), token)

  return (
    <InvitationForm
      locale={locale}
      token={token}
      email={invitation?.email}
      action={acceptInvitationAction}
    />
  )
}
