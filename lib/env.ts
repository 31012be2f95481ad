import { resolve } from 'node:path'

export type Env = ReturnType<typeof readEnv>
type Source = Readonly<Record<string, string | undefined>>

/** Everything the process is told by its environment; throws naming what is wrong. */
export function readEnv(source: Source = process.env) {
  const read = reader(source)
  const port = read('PORT', '3000', portRule, parsePort)
  const yesOrNo = (name: string) => read(name, 'no', 'yes or no', oneOf('yes', 'no'))
  return {
    port,
    host: read('HOST', '127.0.0.1', 'a host name or address', matching(/^[\w.:-]+$/)),
    /** The folder of the databases. */
    data: resolve(read('HABEAS_DATA', 'data', 'a folder', matching(/^[^\0]+$/))),
    /** `public`: readers only, with `public.db` alone. */
    role: read('HABEAS_ROLE', 'all', 'all or public', oneOf('all', 'public')),
    /** Where the site is reached, without a slash at the end. */
    origin: read('HABEAS_ORIGIN', `http://localhost:${port}`, originRule, parseOrigin),
    /** Of a public machine: the site whose form takes what readers ask for, if any does. */
    correctionsOrigin: read(
      'HABEAS_CORRECTIONS_ORIGIN',
      none,
      originRule,
      orNone(parseOrigin),
    ),
    /** Where to write when the form takes nothing: an address, in words for readers. */
    contact: read('HABEAS_CONTACT', none, 'at most 200 signs', orNone(parseContact)),
    /** Next's build folder. */
    dist: read('HABEAS_DIST', '.next', 'a folder name', matching(/^[\w.-]+$/)),
    /** A proxy of ours stands in front, on this machine, and appends X-Forwarded-For. */
    proxied: yesOrNo('HABEAS_PROXIED') === 'yes',
    /** Whether one address may ask for so much and no more (`lib/rate-policies.ts`). */
    limits: read('HABEAS_LIMITS', 'yes', 'yes or no', oneOf('yes', 'no')) === 'yes',
    log: read('HABEAS_LOG', 'info', logLevels.join(', '), oneOf(...logLevels)),
  }
}

const none = 'none'
const logLevels = ['info', 'warn', 'error', 'silent'] as const
const portRule = 'a whole number from 1 to 65535'
const originRule = 'http:// or https:// and a host, as in https://habeas.example'

function reader(source: Source) {
  return <V>(
    name: string,
    fallback: string,
    rule: string,
    parse: (text: string) => V,
  ) => {
    const text = source[name]?.trim() || fallback
    const value = parse(text)
    if (value !== undefined) return value as Exclude<V, undefined>
    throw new Error(`${name} is "${text}": it must be ${rule}.`)
  }
}

const matching = (rule: RegExp) => (text: string) => (rule.test(text) ? text : undefined)

function oneOf<const Word extends string>(...words: Word[]) {
  return (text: string) => words.find((word) => word === text)
}

const orNone = <V>(parse: (text: string) => V) => {
  return (text: string) => (text === none ? null : parse(text))
}

const parseContact = (text: string) => (text.length <= 200 ? text : undefined)

function parsePort(text: string) {
  return /^\d{1,5}$/.test(text) && +text >= 1 && +text <= 65_535 ? +text : undefined
}

function parseOrigin(text: string) {
  const url = URL.parse(text)
  const bare = url?.origin === text.replace(/\/$/, '') && /^https?:$/.test(url.protocol)
  return bare ? url.origin : undefined
}
