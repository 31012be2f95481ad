import { redirect } from 'next/navigation'
import { currentEditor } from '#auth/editor'
import { SignInForm } from '#components/desk/sign-in-form'
import { paths } from '#i18n/paths'
import { internalPath } from '#lib/internal-path'
import { signInAction } from './actions.ts'

export default async function SignInPage({
  params,
  searchParams,
}: PageProps<'/[locale]/desk/sign-in'>) {
  const { locale } = await params
  const next = internalPath((await searchParams).next)
  if (await currentEditor()) redirect(next ?? paths.desk.home(locale))

  return <SignInForm locale={locale} next={next} action={signInAction} />
}
