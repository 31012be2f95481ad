import { z } from 'zod'
import { photoLicences } from '#domain/photo'
import { id, slug, texts } from './fields.ts'

const pixels = () => z.int().min(1)
const picture = (description: string) => z.url().meta({ description })

export const photo = z
  .object({
    id: id(),
    url: picture(
      'WebP. No other site can show it from here: ask for it again each time.',
    ),
    small_url: picture('The same, with sides of at most 320 pixels.'),
    width: pixels().meta({ description: 'Of the large one, in pixels.' }),
    height: pixels(),
    credit: z.string().meta({ description: 'Whose it is: name them beside it.' }),
    rights: z.enum(photoLicences).meta({
      description:
        'On what ground it is shown here. Only `cc_by`, `cc_by_sa`, `cc0` and `public_domain` let you show it elsewhere: the licence of the data is not one of photos.',
    }),
    alt: texts.nullable().meta({ description: 'What it shows.' }),
    source: slug().meta({ description: 'The slug of the source it was taken from.' }),
  })
  .meta({
    id: 'Photo',
    description:
      'Whoever is hidden has none from the very next answer: remove yours too.',
  })
