import { z } from 'zod'
import { choiceField, idField, localTextField, optional, textField } from './fields.ts'

/** What is larger is not read: of a person nobody needs more. */
export const mostPhotoBytes = 7_500_000

/** On what ground a photo may be shown. */
export const photoLicences = [
  'permission',
  'cc_by',
  'cc_by_sa',
  'cc0',
  'public_domain',
  'quotation',
] as const

/** Who said, or what shows, that it is this person (domain handbook 6.5). */
export const identityChecks = [
  'person',
  'family',
  'lawyer',
  'acquaintance',
  'documents',
  'several_sources',
] as const

/** To being shown by this photo; without it there has to be a reason. */
export const photoConsents = ['given', 'not_asked', 'not_possible'] as const

/** A photo is shown or it is not: there are no initials of a face. */
export const photoLevels = ['internal', 'public'] as const

const photoFields = z.object({
  sourceId: idField,
  licence: optional(choiceField(photoLicences)),
  rightsHolder: optional(textField),
  identityHow: optional(choiceField(identityChecks)),
  /** Who made sure. */
  identityBy: optional(textField),
  consent: optional(choiceField(photoConsents)),
  /** How it was given, or why it is shown without. */
  consentNote: optional(textField),
  alt: localTextField,
  note: optional(textField),
  publicationLevel: choiceField(photoLevels),
})
export type PhotoFields = z.output<typeof photoFields>

type Said = Omit<PhotoFields, 'sourceId'>

/** What a public photo still lacks: none is better than a doubtful one. */
export function lackingInPhoto(photo: Said): (keyof Said)[] {
  const needed = [
    'licence',
    'rightsHolder',
    'identityHow',
    'identityBy',
    'consent',
  ] as const
  const lacking: (keyof Said)[] = needed.filter((name) => photo[name] === null)
  const isUnexplained = photo.consent !== 'given' && photo.consentNote === null
  return isUnexplained ? [...lacking, 'consentNote'] : lacking
}

export const photo = photoFields.superRefine((given, context) => {
  if (given.publicationLevel !== 'public') return
  for (const name of lackingInPhoto(given))
    context.addIssue({ code: 'custom', message: 'photo-needs-it', path: [name] })
})

export const newPhoto = z.object({ personId: idField }).and(photo)
export type NewPhoto = z.output<typeof newPhoto>
