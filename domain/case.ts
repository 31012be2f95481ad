export const caseKinds = [
  'criminal',
  'administrative',
  'extradition',
  'compulsory_treatment',
  'in_absentia',
  'unknown',
] as const

export const partyRoles = [
  'suspect',
  'accused',
  'defendant',
  'convicted',
  'witness',
  'victim',
] as const
