import { HeadingOfPerson } from '#components/desk/heading-of-person'
import { Empty } from '#components/ui/empty'
import { Section } from '#components/ui/section'
import type { SourceOptions } from '#db/queries/desk-options'
import type { DeskPerson } from '#db/queries/desk-person'
import type { DeskPhoto } from '#db/queries/desk-photos'
import { mostPhotoBytes } from '#domain/photo'
import { formWords } from '#i18n/desk-form-words'
import { localText } from '#i18n/local-text'
import { translator } from '#i18n/messages'
import { paths } from '#i18n/paths'
import type { Values } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { DeskPage } from '../desk-page.tsx'
import type { Field } from '../fields.ts'
import { OnePhoto, type PhotoActions } from './one-photo.tsx'
import { photoFields } from './photo-fields.ts'

type Props = {
  locale: string
  person: DeskPerson
  photos: readonly (DeskPhoto & { values: Values })[]
  options: SourceOptions
  actions: PhotoActions
}

/** All photos of a person, and the form for one more. */
export function PhotosPage({ locale, person, photos, options, actions }: Props) {
  const t = translator(locale)
  const { id, displayNames, slug } = person
  const name = localText(displayNames, locale)?.text ?? slug
  return (
    <DeskPage
      locale={locale}
      to={(other) => paths.desk.photos(other, id)}
      title={t('desk.photos.pageTitle', { name })}
      heading={
        <HeadingOfPerson locale={locale} title={t('desk.photos.title')} person={person} />
      }
    >
      <p className="mb-4 max-w-prose text-muted">{t('desk.photos.intro')}</p>
      {photos.length === 0 && <Empty>{t('desk.photos.none')}</Empty>}
      <ul className="grid gap-6 empty:hidden">
        {photos.map((photo) => (
          <OnePhoto
            key={photo.id}
            {...{ locale, photo, actions }}
            // A source used last for something else is not this photo's.
            options={{ ...options, lastUsed: undefined }}
          />
        ))}
      </ul>
      <Section id="add" title={t('desk.photos.add')}>
        <DeskForm
          locale={locale}
          prefix="add"
          action={actions.add}
          fields={newFields({ locale, personId: id, options })}
          words={formWords(locale)}
          submit={t('desk.photos.add')}
        />
      </Section>
    </DeskPage>
  )
}

type Asked = { locale: string; personId: number; options: SourceOptions }

function newFields({ locale, personId, options }: Asked): Field[] {
  const t = translator(locale)
  return [
    { kind: 'hidden', name: 'personId', value: String(personId) },
    {
      kind: 'file',
      name: 'file',
      label: t('desk.photos.file'),
      hint: t('desk.photos.fileHint'),
      accept: '.jpg,.jpeg,.png,.webp,.avif',
      most: { bytes: mostPhotoBytes, problem: 'photo-too-large' },
    },
    ...photoFields({ locale, options }),
  ]
}
