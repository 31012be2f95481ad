/** Readers' pages: documents without cookie, drawn from what is published. */
export const dynamic = 'force-dynamic'

export default function PublicLayout({ children }: LayoutProps<'/[locale]'>) {
  return children
}
