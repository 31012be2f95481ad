import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external'
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external'

type WorkStore = NonNullable<ReturnType<typeof workAsyncStorage.getStore>>
type WorkUnitStore = NonNullable<ReturnType<typeof workUnitAsyncStorage.getStore>>

/** Calls a server action as Next does, for a request with this cookie. */
export function asRequest<Value>(cookie: string, call: () => Promise<Value>) {
  const store = { route: '/', forceStatic: false } as WorkStore
  const headers = new Headers({ cookie })
  const unit = { type: 'request', phase: 'action', headers } as unknown as WorkUnitStore
  return workAsyncStorage.run(store, () => workUnitAsyncStorage.run(unit, call))
}
