import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

type Options = { challenge: string }
type Where = { origin: string; rpId: string }

/**
 * A passkey in software, as a security key would make and use it (WebAuthn level 3, 6.1
 * and 6.5; ES256). `counter` can be set back, as a copy of the key would have it.
 */
export class Authenticator {
  counter = 0
  readonly at: Where
  readonly id = randomBytes(16)
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })

  constructor(at: Where) {
    this.at = { ...at }
  }

  /** The answer to `navigator.credentials.create`. */
  make({ challenge }: Options) {
    const authData = Buffer.concat([this.#authData(0x41), this.#credential()])
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', Uint8Array.from(authData)],
    ])
    return {
      ...this.#named(),
      response: {
        clientDataJSON: this.#clientData('webauthn.create', challenge),
        attestationObject: base64url(isoCBOR.encode(attestation as never)),
        transports: ['usb' as const],
      },
    }
  }

  /** The answer to `navigator.credentials.get`. */
  use({ challenge }: Options) {
    this.counter += 1
    const authenticatorData = this.#authData(0x01)
    const clientDataJSON = this.#clientData('webauthn.get', challenge)
    const signed = Buffer.concat([
      authenticatorData,
      sha256(Buffer.from(clientDataJSON, 'base64url')),
    ])
    return {
      ...this.#named(),
      response: {
        clientDataJSON,
        authenticatorData: base64url(authenticatorData),
        signature: base64url(sign('sha256', signed, this.#keys.privateKey)),
      },
    }
  }

  #named() {
    const id = base64url(this.id)
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} }
  }

  #authData(flags: number) {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    return Buffer.concat([sha256(this.at.rpId), Buffer.from([flags]), counter])
  }

  #credential() {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
      [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
    ])
    const length = Buffer.from([0, this.id.length])
    const publicKey = isoCBOR.encode(key as never)
    return Buffer.concat([Buffer.alloc(16), length, this.id, publicKey])
  }

  #clientData(type: string, challenge: string) {
    const { origin } = this.at
    return base64url(
      Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })),
    )
  }
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest()
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
