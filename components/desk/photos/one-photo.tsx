import { Badge } from '#components/ui/badge'
import type { SourceOptions } from '#db/queries/desk-options'
import type { DeskPhoto } from '#db/queries/desk-photos'
import { formWords } from '#i18n/desk-form-words'
import { translator } from '#i18n/messages'
import { words } from '#i18n/words'
import type { FormAction, Values } from '#lib/form'
import { DeskForm } from '../desk-form.tsx'
import { amendmentFields } from '../event-form.tsx'
import { PhotoFacts } from './photo-facts.tsx'
import { photoFields } from './photo-fields.ts'
import { PhotoPicture } from './photo-picture.tsx'

export type PhotoActions = { add: FormAction; amend: FormAction; remove: FormAction }

type Props = {
  locale: string
  photo: DeskPhoto & { values: Values }
  options: SourceOptions
  actions: PhotoActions
}

/** A photo, what stands in the way of showing it, and the forms to change or remove it. */
export function OnePhoto({ locale, photo, options, actions }: Props) {
  const t = translator(locale)
  const { id, version, values, publicationLevel } = photo
  return (
    <li className="grid gap-3 border-t border-line pt-4">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <PhotoPicture locale={locale} small={photo.small} />
        <div className="grid max-w-prose gap-2">
          <p>
            <Badge>{words(locale, 'publicationLevel', publicationLevel)}</Badge>
          </p>
          <PhotoFacts locale={locale} photo={photo} />
        </div>
      </div>
      <details>
        <summary>{t('desk.photos.edit')}</summary>
        <div className="mt-3">
          <DeskForm
            locale={locale}
            prefix={`photo-${id}`}
            action={actions.amend}
            fields={[
              ...photoFields({ locale, options, values }),
              ...amendmentFields(locale, { id, version }),
            ]}
            words={formWords(locale)}
            submit={t('desk.form.save')}
          />
        </div>
      </details>
      <details>
        <summary>{t('desk.photos.remove')}</summary>
        <div className="mt-3">
          <DeskForm
            locale={locale}
            prefix={`remove-${id}`}
            action={actions.remove}
            fields={amendmentFields(locale, { id, version })}
            words={formWords(locale)}
            submit={t('desk.photos.remove')}
          />
        </div>
      </details>
    </li>
  )
}
