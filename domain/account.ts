import { z } from 'zod'
import { roles } from '#domain/editor'

/** Long enough that guessing it is hopeless even at the desk's own speed of answering. */
export const shortestPassword = 14
const longestPassword = 256

const password = z.string().max(longestPassword, 'too-long')

const chosenPassword = password
  .min(shortestPassword, 'password-too-short')
  .refine((text) => new Set(text).size >= 6, 'password-too-simple')

const email = z.email('not-an-email').max(200, 'too-long')

const oneTimeCode = z.string().max(40, 'too-long').optional()

export const credentials = z.object({
  email,
  password,
  oneTimeCode,
  next: z.string().optional(),
})

export const newAccount = z.object({
  token: z.string(),
  name: z.string().min(2, 'too-short').max(80, 'too-long'),
  password: chosenPassword,
})

export const passwordChange = z.object({
  currentPassword: password,
  newPassword: chosenPassword,
})

/** A code of an app, or a recovery code; and where to go then. */
export const secondStep = z.object({
  oneTimeCode: z.string().max(40, 'too-long'),
  next: z.string().optional(),
})

/** A new passkey, as a browser gives it. */
export const passkeyMade = passkeyForm({
  attestationObject: z.string(),
  transports: z.array(z.string()).default([]),
})

/** What a browser had a passkey sign. */
export const passkeyUsed = passkeyForm({
  authenticatorData: z.string(),
  signature: z.string(),
})

/** JSON in a field; whether it is right is for who verifies it. */
function passkeyForm<Response extends z.ZodRawShape>(response: Response) {
  const answer = z.object({
    id: z.string(),
    rawId: z.string(),
    type: z.literal('public-key'),
    response: z.object({ clientDataJSON: z.string(), ...response }),
    clientExtensionResults: z.looseObject({}),
  })
  const text = z.string().max(20_000, 'too-long').transform(parsedJson)
  return z.object({ passkey: text.pipe(answer), next: z.string().optional() })
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const confirmation = z.object({
  password: password.optional(),
  oneTimeCode,
  next: z.string().optional(),
})

const tick = z
  .string()
  .optional()
  .transform((text) => text !== undefined)

const rightsGiven = {
  role: z.enum(roles),
  maySeeSealed: tick,
  onProbation: tick,
}

/** What an account may do: given with the invitation, changed by admins. */
const rights = z.object(rightsGiven)
export type Rights = z.output<typeof rights>

export const invited = z.object({ email, ...rightsGiven })
/** By whoever runs the machine. */
export const invitedHere = z.object({ email, role: z.enum(roles).optional() })

export const rightsChange = z.object({ editorId: z.string(), ...rightsGiven })
export const accountNamed = z.object({ editorId: z.string() })
export const sessionNamed = z.object({ sessionId: z.string() })
export const passkeyNamed = z.object({ passkeyId: z.string() })

/** A form that asks for nothing but to be sent. */
export const something = z.object({})
