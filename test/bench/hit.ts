import autocannon from 'autocannon'

// One round of requests, in a process of its own so that making them and counting them does not slow what is measured.
// Takes a description as JSON, prints the outcome as JSON.
const { unique, ...options } = JSON.parse(process.argv[2] ?? '{}') as {
  url: string
  connections: number
  duration: number
  headers: Record<string, string>
  unique: boolean
}
let count = Date.now()
const outcome = await autocannon({
  ...options,
  ...(unique && {
    requests: [
      {
        setupRequest: (request) => {
          count += 1
          return { ...request, path: `${new URL(options.url).pathname}?bench=${count}` }
        },
      },
    ],
  }),
})
console.log(
  JSON.stringify({
    requests: outcome['2xx'],
    failures: outcome.non2xx + outcome.errors,
    seconds: outcome.duration,
  }),
)
