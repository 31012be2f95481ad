import { notFound } from 'next/navigation'
import { StatusPage } from '#components/corrections/status-page'
import { handedOver, privateMetadata, publicAbout } from '../handed-over.ts'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/corrections/status'>

export async function generateMetadata({ params }: Props) {
  return privateMetadata((await params).locale)
}

export default async function CorrectionStatus({ params }: Props) {
  const { locale } = await params
  const asked = await handedOver()
  if (asked?.page !== 'status') notFound()
  return <StatusPage {...{ locale, asked }} about={publicAbout(asked.subject)} />
}
