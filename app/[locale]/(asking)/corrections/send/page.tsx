import { notFound } from 'next/navigation'
import { CheckPage } from '#components/corrections/check-page'
import { CorrectionPage } from '#components/corrections/correction-page'
import { publicDb } from '#db/public'
import { findAsked } from '#db/queries/pasted-addresses'
import { readSubject } from '#domain/correction'
import { paths } from '#i18n/paths'
import { readEnv } from '#lib/env'
import { handedOver, privateMetadata, publicAbout } from '../handed-over.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/corrections/send'>

export async function generateMetadata({ params }: Props) {
  return privateMetadata((await params).locale)
}

export default async function SentCorrection({ params }: Props) {
  const { locale } = await params
  const asked = await handedOver()
  if (!asked || asked.page === 'status') notFound()
  const subject = readSubject(asked.typed.subject)
  if (asked.page === 'check') {
    const about = findAsked(publicDb(), { subject, about: asked.typed.about ?? null })
    return <CheckPage {...{ locale, about, asked }} />
  }

  return (
    <CorrectionPage
      {...asked}
      locale={locale}
      to={(other) => paths.corrections(other)}
      about={publicAbout(subject)}
      place="here"
      contact={readEnv().contact}
    />
  )
}
