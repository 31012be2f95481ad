import { translator } from '#i18n/messages'

type Props = { locale: string; small: Uint8Array }

/**
 * The bytes stand in the page itself: the desk's pictures have no address of their own that
 * could be asked for, kept or passed on.
 */
export function PhotoPicture({ locale, small }: Props) {
  const bytes = Buffer.from(small).toString('base64')
  return (
    // biome-ignore lint/performance/noImgElement: the optimiser of Next would keep what is hidden
    <img
      src={`data:image/webp;base64,${bytes}`}
      alt={translator(locale)('desk.photos.picture')}
      className="h-40 w-auto max-w-full border border-line"
    />
  )
}
