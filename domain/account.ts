import { z } from 'zod'

/** Long enough that guessing it is hopeless even at the desk's own speed of answering. */
export const shortestPassword = 14
const longestPassword = 256

const password = z.string().max(longestPassword, 'too-long')

const chosenPassword = password
  .min(shortestPassword, 'password-too-short')
  .refine((text) => new Set(text).size >= 6, 'password-too-simple')

const email = z.email('not-an-email').max(200, 'too-long')

export const credentials = z.object({ email, password, next: z.string().optional() })

export const newAccount = z.object({
  token: z.string(),
  name: z.string().min(2, 'too-short').max(80, 'too-long'),
  password: chosenPassword,
})

export const passwordChange = z.object({
  currentPassword: password,
  newPassword: chosenPassword,
})

export const invited = z.object({ email })
