/** What the log of accounts keeps, each a word of the catalogues. */
export const auditKinds = [
  'signed_in',
  'sign_in_failed',
  'factor_failed',
  'signed_out',
  'session_ended',
  'sessions_ended',
  'password_changed',
  'totp_set',
  'passkey_added',
  'passkey_removed',
  'recovery_codes_made',
  'recovery_code_used',
  'invited',
  'invitation_accepted',
  'factors_reset',
  'account_changed',
  'account_ended',
  'downloaded',
] as const
export type AuditKind = (typeof auditKinds)[number]
