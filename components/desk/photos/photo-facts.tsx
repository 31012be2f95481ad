import { Fact, Facts } from '#components/ui/facts'
import type { DeskPhoto } from '#db/queries/desk-photos'
import { lackingInPhoto } from '#domain/photo'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'

type Props = { locale: string; photo: DeskPhoto }

/** What is said of a photo, and what it lacks to be shown. */
export function PhotoFacts({ locale, photo }: Props) {
  const t = translator(locale)
  const { licence, rightsHolder, identityHow, identityBy, consent, consentNote } = photo
  const lacking = lackingInPhoto(photo)
  const said = [
    [t('desk.photos.rightsHolder'), [rightsHolder]],
    [t('desk.photos.licence'), [licence && words(locale, 'photoLicence', licence)]],
    [
      t('desk.photos.identity'),
      [identityHow && words(locale, 'identityCheck', identityHow), identityBy],
    ],
    [
      t('desk.photos.consent'),
      [consent && words(locale, 'photoConsent', consent), consentNote],
    ],
  ] as const
  return (
    <>
      {lacking.length > 0 && (
        <p className="font-semibold">
          {`${t('desk.photos.incomplete')} ${t('desk.photos.lacking')}: `}
          {lacking.map((name) => t(`desk.photos.${name as 'licence'}`)).join(' · ')}
        </p>
      )}
      {photo.isConfidential && (
        <p className="font-semibold">{t('desk.photos.confidential')}</p>
      )}
      <Facts>
        <Fact term={t('ui.source')}>{photo.source}</Fact>
        {said.map(([term, parts]) => (
          <Fact key={term} term={term}>
            {parts.filter(Boolean).join(' · ') || t('ui.notRecorded')}
          </Fact>
        ))}
      </Facts>
    </>
  )
}
