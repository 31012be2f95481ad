export const organisationKinds = [
  'state_body',
  'ngo',
  'international_body',
  'medium',
  'other',
] as const
