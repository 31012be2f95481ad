import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import pLimit from 'p-limit'
import { paths } from '#i18n/paths'
import { readBodyTo } from '#server/body'
import { type Captured, capture, type Handler } from '#server/capture'
import { addressOf, passedOn, sentBack } from '#server/desk-headers'
import { html } from '#server/documents'
import { acceptedEncoding, compress, isWorthCompressing } from '#server/encoding'
import type { Entry } from '#server/entry'
import { deskPolicy, type Headers } from '#server/headers'
import { pagesAtOnce } from '#server/limits'
import type { SendsPhoto } from '#server/photo-senders'
import { redirect, refuse } from '#server/refusals'
import { localeOf } from '#server/routes'
import { sentAgainPage } from '#server/sent-again'
import { isBlank } from '#server/strip'

type Options = {
  handler: Handler
  /** Of nobody, where there is no record to ask. */
  sendsPhoto?: SendsPhoto | undefined
  origin: string
  proxied: boolean
  headers: Headers
  readers: {
    notFound: (locale: string) => Promise<Entry>
    failure: (path: string, cause: object) => Entry
  }
}

/**
 * The desk: nothing kept, each request asked of Next with a nonce of its own. What the
 * browser says of host, protocol and address is replaced by what we know.
 */
export function createDesk(options: Options) {
  const { handler, origin, proxied, headers, readers } = options
  const { sendsPhoto = () => false } = options
  // Apart: Next asks for the page that a form leads to before it answers the form.
  const [reading, changing] = [pLimit(pagesAtOnce), pLimit(pagesAtOnce)]

  async function desk(req: IncomingMessage, res: ServerResponse, at: Address) {
    const { url, path } = at
    // Next would draw a page whatever the method.
    if (!answered.includes(req.method ?? ''))
      return refuse(res, headers, 'method-not-allowed')
    if (req.method === 'GET' && url.pathname !== path)
      return redirect(res, headers, [308, path + url.search])
    const nonce = randomBytes(16).toString('base64url')
    const body = await readBodyTo({ path, sendsPhoto: sendsPhoto(req) }, req)
    if (!body) return refuse(res, headers, 'too-long')
    const method = req.method ?? 'GET'
    const wanted = { path: path + url.search, nonce, method, body }
    const captured = await ask(req, wanted)
    const again = isSentAway(req, captured) && (await sentAgain(req, wanted))
    await answer(req, res, {
      nonce,
      captured: again || (await drawn(req, wanted, captured)),
    })
  }

  /** What was typed, given back to who was signed out meanwhile. */
  async function sentAgain(req: IncomingMessage, { path, body }: Wanted) {
    const type = req.headers['content-type'] ?? ''
    const page = await sentAgainPage({ type, body, path, locale: localeOf(path) })
    return page && { status: 401, headers: { 'content-type': html }, body: page }
  }

  async function ask(req: IncomingMessage, wanted: Wanted) {
    const { body } = wanted
    const { host, protocol } = new URL(req.headers.origin ?? origin)
    const asked = {
      method: wanted.method,
      path: wanted.path,
      body,
      headers: {
        ...passedOn(req.headers),
        ...(body.length > 0 && { 'content-length': String(body.length) }),
        host,
        'x-forwarded-host': host,
        'x-forwarded-proto': protocol.slice(0, -1),
        'x-forwarded-for': addressOf(req, proxied),
        'content-security-policy': deskPolicy(wanted.nonce),
      },
    }
    const inTurn = wanted.method === 'POST' ? changing : reading
    return inTurn(() => capture(handler, asked))
  }

  /** What Next leaves blank for its scripts to draw, or draws as if it were not ours. */
  async function drawn(req: IncomingMessage, wanted: Wanted, captured: Captured) {
    const { status, headers } = captured
    if (isMissing(captured))
      return { status, headers, body: await nothingHere(req, wanted, captured) }
    if (!isBlankDocument(captured) && !isBareFailure(req, captured)) return captured
    const { bytes } = await readers.failure(wanted.path, { status }).body('identity')
    return { status: 500, headers: { ...headers, 'content-type': html }, body: bytes }
  }

  /**
   * In the frame of the desk where no page has such an address. Where one has, and will not
   * say whether there is such a person, the answer is the same bytes for everybody.
   */
  async function nothingHere(
    req: IncomingMessage,
    { path, nonce }: Wanted,
    captured: Captured,
  ) {
    const locale = localeOf(path)
    const frame = { path: paths.desk.notFound(locale), nonce, method: 'GET' }
    const page = isBlankDocument(captured)
      ? undefined
      : await ask(req, { ...frame, body: Buffer.alloc(0) })
    if (page?.status === 200 && isPage(page) && !isBlankDocument(page)) return page.body
    const { bytes } = await (await readers.notFound(locale)).body('identity')
    return bytes
  }

  async function answer(
    req: IncomingMessage,
    res: ServerResponse,
    { captured, nonce }: { captured: Captured; nonce: string },
  ) {
    const encoding = acceptedEncoding(req.headers['accept-encoding'])
    const plain =
      encoding === 'identity' || !isWorthCompressing(typeOf(captured), captured.body)
    const bytes = plain ? captured.body : await compress(captured.body, encoding)
    res.writeHead(captured.status, [
      ...headers.desk(nonce),
      ...sentBack(captured.headers),
      'Vary',
      'Accept-Encoding',
      ...(plain ? [] : ['Content-Encoding', encoding]),
      'Content-Length',
      String(bytes.length),
    ])
    res.end(req.method === 'HEAD' ? undefined : bytes)
  }

  return desk
}

const answered = ['GET', 'HEAD', 'POST']

type Address = { url: URL; path: string }
type Wanted = { path: string; nonce: string; method: string; body: Buffer }

/** A form that no script sent, and a page that begins with signing in: Next repeats it there. */
function isSentAway({ method, headers }: IncomingMessage, captured: Captured) {
  const leads = String(captured.headers.location ?? '').includes('/desk/sign-in')
  const byScript = headers['next-action'] !== undefined
  return method === 'POST' && captured.status === 307 && leads && !byScript
}

const isPage = (captured: Captured) => typeOf(captured).startsWith('text/html')

const typeOf = ({ headers }: Captured) => String(headers['content-type'] ?? '')

function isMissing(captured: Captured) {
  const { status } = captured
  const isRefusal = status >= 400 && status < 500
  return isPage(captured) && isRefusal && (status === 404 || isBlankDocument(captured))
}

/** "Internal Server Error", and no more, to a person; a script of ours has words for it. */
function isBareFailure({ headers }: IncomingMessage, captured: Captured) {
  const byScript = headers['next-action'] !== undefined
  return !byScript && captured.status >= 500 && typeOf(captured).startsWith('text/plain')
}

function isBlankDocument(captured: Captured) {
  const redirects = captured.status >= 300 && captured.status < 400
  return !redirects && isPage(captured) && isBlank(`${captured.body}`)
}
