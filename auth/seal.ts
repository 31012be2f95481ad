import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { keyedHash } from '#auth/secret'

/** Makes a text unreadable without the server's key, for one purpose and one account. */
export function seal(text: string, ...about: string[]): Promise<string> {
  return symmetricEncrypt({ key: keyedHash('seal', ...about), data: text })
}

/** The text again; throws where it was sealed for something else, or altered. */
export function unseal(sealed: string, ...about: string[]): Promise<string> {
  return symmetricDecrypt({ key: keyedHash('seal', ...about), data: sealed })
}
