import { notFound } from 'next/navigation'
import { publicDb } from '#db/public'
import { findCorrectionAbout } from '#db/queries/correction-subjects'
import { readSubject } from '#domain/correction'
import { drawForm, formMetadata } from '../../drawing.tsx'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/corrections/events/[id]'>

async function read({ params }: Props) {
  const { locale, id } = await params
  const subject = readSubject(`event:${id}`)
  return { locale, about: subject ? findCorrectionAbout(publicDb(), subject) : undefined }
}

export async function generateMetadata(props: Props) {
  const { locale, about } = await read(props)
  return about ? formMetadata(locale, about) : {}
}

export default async function CorrectEvent(props: Props) {
  const { locale, about } = await read(props)
  return about ? drawForm(locale, about) : notFound()
}
