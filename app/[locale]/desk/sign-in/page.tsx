import { redirect } from 'next/navigation'
import { currentEditor } from '#auth/editor'
import { halfSignInHere } from '#auth/sign-in-here'
import { totpAddress, totpSecret } from '#auth/totp'
import { EnrolmentPage } from '#components/desk/accounts/enrolment-page'
import { SecondStepPage } from '#components/desk/accounts/second-step-page'
import { SignInForm } from '#components/desk/sign-in-form'
import { findTotp, listPasskeys } from '#db/queries/factors'
import { recordDb } from '#db/record'
import { paths } from '#i18n/paths'
import { internalPath } from '#lib/internal-path'
import { signInAction } from './actions.ts'
import { firstPasskeyAction, firstTotpAction, offerPasskeyAction } from './enrolment.ts'
import {
  askPasskeyAction,
  checkCodeAction,
  checkPasskeyAction,
  giveUpAction,
} from './second-step.ts'

export default async function SignInPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/sign-in'>) {
  const { locale } = await params
  const asked = await searchParams
  const next = internalPath(asked.next)
  if (await currentEditor()) redirect(next ?? paths.desk.home(locale))
  const page = { locale, next }

  const half = await halfSignInHere()
  if (!half) {
    const withCode = asked.with === 'recovery-code'
    return <SignInForm {...page} withCode={withCode} action={signInAction} />
  }
  const hasApp = findTotp(recordDb(), half.editorId) !== undefined
  const hasPasskey = listPasskeys(recordDb(), half.editorId).length > 0
  if (hasApp || hasPasskey)
    return (
      <SecondStepPage
        {...page}
        hasPasskey={hasPasskey}
        checkCode={checkCodeAction}
        passkey={{ start: askPasskeyAction, finish: checkPasskeyAction }}
        giveUp={giveUpAction}
      />
    )
  return (
    <EnrolmentPage
      {...page}
      app={{ secret: totpSecret(half), address: totpAddress(half) }}
      setTotp={firstTotpAction}
      passkey={{ start: offerPasskeyAction, finish: firstPasskeyAction }}
      giveUp={giveUpAction}
    />
  )
}
