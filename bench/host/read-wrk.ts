/** Result of one run of `wrk`. */
export interface Load {
  requests: number
  perSecond: number
  /** 99th percentile of the latency, in milliseconds. */
  p99: number
}

const MS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1_000, m: 60_000 }

/** Parses the output of `wrk --latency`. Throws on answers other than 2xx and 3xx, and on socket errors. */
export function readWrk(output: string): Load {
  const [, wrong] = /(Non-2xx or 3xx responses: .*|Socket errors: .*)/.exec(output) ?? []
  if (wrong !== undefined) throw new Error(`wrk: ${wrong}`)
  const [, value, unit = ''] = /^\s*99%\s+([\d.]+)(us|ms|s|m)$/m.exec(output) ?? []
  const [, requests] = /^\s*(\d+) requests in /m.exec(output) ?? []
  const [, perSecond] = /^Requests\/sec:\s+([\d.]+)$/m.exec(output) ?? []
  const p99 = Number(value) * (MS[unit] ?? Number.NaN)
  const load = { requests: Number(requests), perSecond: Number(perSecond), p99 }
  if (Object.values(load).some(Number.isNaN)) throw new Error(`wrk printed something else:\n${output}`)
  return load
}
