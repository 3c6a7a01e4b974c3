/** The part of autocannon that the bench uses; the package brings no types. */
declare module 'autocannon' {
  type Request = { path: string; headers?: Record<string, string> }
  type Options = {
    url: string
    connections: number
    duration: number
    headers: Record<string, string>
    requests?: { setupRequest: (request: Request) => Request }[]
  }
  type Outcome = {
    duration: number
    '2xx': number
    non2xx: number
    errors: number
    latency: { p50: number; p99: number }
  }
  const autocannon: (options: Options) => Promise<Outcome>
  export default autocannon
}
