import { expect, test } from 'vitest'
import { type TracedRequest, trafficUntil } from '../../../bench/opening/watch-network.ts'

const PAGE: TracedRequest = {
  method: 'POST',
  path: '/',
  sentAt: 0,
  endedAt: 200,
  bytes: 2_000,
  arrived: [{ at: 190, length: 5_000 }],
}
const SCRIPT: TracedRequest = {
  method: 'GET',
  path: '/assets/react.js',
  sentAt: 210,
  endedAt: 600,
  bytes: 50_000,
  arrived: [
    { at: 300, length: 150_000 },
    { at: 590, length: 50_000 },
  ],
}

test('a request that is still loading counts with the part that has arrived', () => {
  expect(trafficUntil([PAGE, SCRIPT], 200)).toEqual({ bytes: 2_000, requests: 1 })
  expect(trafficUntil([PAGE, SCRIPT], 250)).toEqual({ bytes: 2_000, requests: 2 })
  expect(trafficUntil([PAGE, SCRIPT], 400)).toEqual({ bytes: 39_500, requests: 2 })
})

test('without a limit, all bytes count, those of headers too', () => {
  const preflight: TracedRequest = {
    method: 'OPTIONS',
    path: '/rest/batch',
    sentAt: 0,
    bytes: 90,
    endedAt: 9,
    arrived: [],
  }
  expect(trafficUntil([PAGE, SCRIPT, preflight])).toEqual({ bytes: 52_090, requests: 3 })
})
