/** The day it is now in UTC, `YYYY-MM-DD`: the day every public figure is for. */
export function today(now = new Date()): string {
  return now.toISOString().slice(0, 10)
}
