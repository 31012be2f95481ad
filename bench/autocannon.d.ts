declare module 'autocannon' {
  type Result = {
    duration: number
    requests: { average: number }
    latency: { p50: number; p99: number }
    non2xx: number
  }
  type Options = {
    url: string
    connections: number
    duration?: number
    headers?: Record<string, string>
    amount?: number
    requests?: { path: string }[]
  }
  const autocannon: (options: Options) => Promise<Result>
  export = autocannon
}
