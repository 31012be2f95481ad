import type { Values } from '#lib/form'

/** What was typed into a form and not saved, and when, in milliseconds. */
export type Draft = { values: Values; at: number }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefix = 'habeas-draft-'
const dayMs = 86_400_000
export const lastsDays = 7

/**
 * Drafts of one editor in one browser. What is stored tells nothing without the key, not
 * even of which page it is: names are keyed hashes. A day stands in the open, so that
 * drafts go whoever signs in next. `secret` is 32 bytes in base64url.
 */
export async function openDrafts(secret: string, store: Store) {
  const raw = fromBase64(secret)
  const keys = {
    text: await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]),
    name: await crypto.subtle.importKey(
      'raw',
      raw,
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    ),
  }
  return {
    async keep(place: string, draft: Draft) {
      const name = await nameOf(keys.name, place)
      const text = await seal(keys.text, draft, name)
      store.setItem(name, `${Math.floor(draft.at / dayMs)}.${text}`)
    },
    /** Undefined where there is none, or none that this key opens. */
    async find(place: string): Promise<Draft | undefined> {
      const name = await nameOf(keys.name, place)
      const text = store.getItem(name)?.split('.')[1]
      return text === undefined ? undefined : unseal(keys.text, text, name)
    },
    async drop(place: string) {
      store.removeItem(await nameOf(keys.name, place))
    },
  }
}

export type Drafts = Awaited<ReturnType<typeof openDrafts>>

/** Takes away every draft that is older than a week, whoever's it is. */
export function dropOldDrafts(store: Store, now: number) {
  const names = Array.from({ length: store.length }, (_, index) => store.key(index))
  for (const name of names) {
    if (!name?.startsWith(prefix)) continue
    const day = Number(store.getItem(name)?.split('.')[0])
    if (!(day >= now / dayMs - lastsDays - 1)) store.removeItem(name)
  }
}

async function nameOf(key: CryptoKey, place: string): Promise<string> {
  const hash = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(place))
  return prefix + toBase64(new Uint8Array(hash)).slice(0, 22)
}

async function seal(key: CryptoKey, draft: Draft, name: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const text = new TextEncoder().encode(JSON.stringify(draft))
  const sealed = await crypto.subtle.encrypt(boundTo(name, iv), key, text)
  return toBase64(new Uint8Array([...iv, ...new Uint8Array(sealed)]))
}

async function unseal(key: CryptoKey, text: string, name: string) {
  try {
    const bytes = fromBase64(text)
    const algorithm = boundTo(name, bytes.slice(0, 12))
    const opened = await crypto.subtle.decrypt(algorithm, key, bytes.slice(12))
    return JSON.parse(new TextDecoder().decode(opened)) as Draft
  } catch {
    return undefined
  }
}

/** A draft moved under another name does not open. */
const boundTo = (name: string, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(name),
})

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}
