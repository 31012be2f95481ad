import { resolve } from 'node:path'

/** Where the databases live: `HABEAS_DATA`, or `data/` of the checkout. */
export function dataFolder(): string {
  return resolve(process.env.HABEAS_DATA ?? 'data')
}
