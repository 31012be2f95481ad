import { notFound } from 'next/navigation'
import { publicDb } from '#db/public'
import { findAboutBySlug } from '#db/queries/correction-subjects'
import { drawForm, formMetadata } from '../../drawing.tsx'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/corrections/releases/[slug]'>

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params
  const about = findAboutBySlug(publicDb(), 'release', slug)
  return about ? formMetadata(locale, about) : {}
}

export default async function CorrectRelease({ params }: Props) {
  const { locale, slug } = await params
  const about = findAboutBySlug(publicDb(), 'release', slug)
  return about ? drawForm(locale, about) : notFound()
}
