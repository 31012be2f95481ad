import { resolve } from 'node:path'

/** Where the browser tests' own server is, and its data: a port of one's own keeps runs apart. */
export const e2ePort = Number(process.env.HABEAS_E2E_PORT ?? 3100)
export const e2eOrigin = `http://localhost:${e2ePort}`
export const e2eFolder = resolve('data', `e2e-${e2ePort}`)

/** Two editors, made anew with the database: passwords are random and known to this run only. */
export type E2eEditor = { email: string; name: string; password: string }
export const e2eEditorsFile = resolve(e2eFolder, 'editors.json')
