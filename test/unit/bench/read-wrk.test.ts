import { expect, test } from 'vitest'
import { readWrk } from '../../../bench/host/read-wrk.ts'

const PRINTED = `Running 4s test @ http://127.0.0.1:4000/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.21ms  410.00us   9.02ms   91.20%
    Req/Sec    26.10k     1.92k   29.00k    80.00%
  Latency Distribution
     50%    1.10ms
     75%    1.30ms
     90%    1.60ms
     99%    2.80ms
  104000 requests in 4.00s, 2.61GB read
Requests/sec:  26000.12
Transfer/sec:    668.01MB
`

test('latencies of wrk are converted to milliseconds', () => {
  expect(readWrk(PRINTED)).toEqual({ requests: 104_000, perSecond: 26_000.12, p99: 2.8 })
  expect(readWrk(PRINTED.replace('2.80ms', '750.00us')).p99).toBeCloseTo(0.75)
  expect(readWrk(PRINTED.replace('2.80ms', '1.50s')).p99).toBe(1_500)
})

test('a run of wrk with errors is rejected', () => {
  expect(() => readWrk(`${PRINTED}  Non-2xx or 3xx responses: 104000\n`)).toThrow('Non-2xx')
  expect(() => readWrk(`${PRINTED}  Socket errors: connect 0, read 3, write 0, timeout 0\n`)).toThrow(
    'Socket',
  )
  expect(() => readWrk('unable to connect')).toThrow('something else')
})
