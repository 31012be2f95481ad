import { makeTables } from './reading-tables.ts'

/** In a built script this line is what it evaluates to (scripts/browser-scripts.ts). */
export const tables = makeTables()
