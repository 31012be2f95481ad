import { drawForm, formMetadata } from './drawing.tsx'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/[locale]/corrections'>

export async function generateMetadata({ params }: Props) {
  return formMetadata((await params).locale)
}

export default async function Corrections({ params }: Props) {
  return drawForm((await params).locale)
}
