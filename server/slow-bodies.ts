import type { IncomingMessage, ServerResponse } from 'node:http'

export const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0

/** Cuts off whoever has not sent the whole body in time; Node knows one time for all. */
export function limitBody(req: IncomingMessage, res: ServerResponse, patienceMs: number) {
  const timer = setTimeout(() => {
    if (req.complete) return
    if (!res.headersSent) req.socket.write(requestTimeout)
    req.socket.destroySoon()
  }, patienceMs)
  req.once('close', () => clearTimeout(timer))
}

const requestTimeout = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n'
