import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { METHODS } from '../../../sandbox/services/methods.ts'
import { askEach, askMethod } from './contract/ask-method.ts'
import { CONTRACTS } from './contract/contracts.ts'
import { formFields } from './contract/form-fields.ts'
import type { ErrorRow, MethodQuery, Params } from './contract/method-contract.ts'
import { WRONG_VALUES } from './contract/wrong-values.ts'
import { openPortal } from './portal-under-test.ts'
import { type Sample, sampleOf } from './sample-of.ts'
import { shapeDifferences } from './shape-differences.ts'

/** Methods with samples in the reference that this portal doesn't implement. */
const UNKNOWN_METHODS = [
  'im.v2.Event.get',
  'im.v2.Event.subscribe',
  'pull.application.config.get',
  'pull.application.event.add',
]
/** Samples of other things: `batch` and the errors of any method (`rest-contract.test.ts`), and events. */
const OTHER_SAMPLES = /^(batch|system|event\.ON|placement\.handler-post)/

test('every method has exactly one contract', () => {
  expect(CONTRACTS.map(({ method }) => method).sort()).toEqual(METHODS.map(({ name }) => name).sort())
})

test('every sample of a method is compared with the portal’s answer', () => {
  const used = new Set<string>()
  for (const { shapes, errors } of CONTRACTS) {
    for (const { sample } of shapes) used.add(sample)
    for (const { is } of errors) if ('sample' in is) used.add(is.sample)
  }
  const unused = readdirSync('test/samples')
    .map((file) => file.replace(/\.json$/, ''))
    .filter((name) => !used.has(name) && !OTHER_SAMPLES.test(name))
    .filter((name) => !UNKNOWN_METHODS.some((method) => name.startsWith(method)))
  expect(unused).toEqual([])
})

test('every documented error of a method is provoked, with every error of the samples', () => {
  const silent = CONTRACTS.flatMap(({ method, documented, errors }) => {
    const provoked = new Set(errors.map(({ is }) => ('error' in is ? is.error : errorOf(is.sample))))
    const wanted = documented.split(' ').filter((error) => error !== '')
    return wanted.filter((error) => !provoked.has(error)).map((error) => `${method}: ${error}`)
  })
  expect(silent).toEqual([])
})

test('every parameter of a contract is tested when missing and with every wrong value', () => {
  const untried = CONTRACTS.flatMap(({ method, good, shapes, missing, wrong }) => {
    const named = [good, ...shapes.map(({ params = {} }) => params)].flatMap(Object.keys)
    const neverMissed = Object.keys(good).filter((name) => !(name in missing))
    const neverWrong = [...new Set(named)].filter((name) => !(name in wrong))
    return [
      ...neverMissed.map((name) => `${method}: ${name} is never missing`),
      ...neverWrong.map((name) => `${method}: ${name} is never wrong`),
    ]
  })
  expect(untried).toEqual([])
})

for (const method of UNKNOWN_METHODS) {
  test(`${method} is answered as an unknown method`, async () => {
    const { status, body } = await askMethod({ method }, {})
    expect([status, body.error]).toEqual([404, 'ERROR_METHOD_NOT_FOUND'])
  })
}

for (const contract of CONTRACTS) {
  const { method, good, names, byHook, shapes, errors, missing, wrong } = contract

  for (const { sample, besides = [], open = [], writes = false, ...query } of shapes) {
    test(`${titleOf(method, query)} is answered as ${sample}.json is shaped, and ${writes ? 'writes' : 'changes nothing'}`, async () => {
      const { status, body, isRed, isWrite } = await askMethod(contract, query)
      const { result, ...framework } = sampleOf(sample)
      expect([status, shapeDifferences(body.result, result, { besides, open })]).toEqual([200, []])
      const ownNext = 'next' in framework || !('next' in body) ? [] : ['next']
      expect(Object.keys(body).sort()).toEqual(['result', ...Object.keys(framework), ...ownNext].sort())
      expect(Object.keys(body.time)).toEqual(Object.keys(framework['time']))
      expect([isRed, isWrite]).toEqual([false, writes])
    })
  }

  for (const { is, red = false, ...query } of errors) {
    test(`${titleOf(method, query)} is refused: ${'sample' in is ? `${is.sample}.json` : is.error}`, async () => {
      const { status, body, isRed, isWrite } = await askMethod(contract, query)
      const { time: _time, ...answered } = body
      expect([status, answered]).toEqual(refusalOf(is))
      expect([isRed, isWrite]).toEqual([red, false])
    })
  }

  for (const [name, outcome] of Object.entries(missing)) {
    test(`${method} without ${name}: ${outcome}`, async () => {
      const { [name]: _without, ...params } = good
      expect((await askMethod(contract, { params })).outcome).toBe(outcome)
    })
  }

  for (const [name, outcomes] of Object.entries(wrong)) {
    test(`${method} reads ${name} as PHP does, for any value`, async () => {
      const values = Object.values(WRONG_VALUES).map((value) => ({ ...good, [name]: value }))
      const answers = await askEach(contract, values)
      const seen = Object.keys(WRONG_VALUES).map((kind, index) => [kind, answers[index]?.outcome])
      expect(Object.fromEntries(seen)).toEqual(outcomesByKind(outcomes))
    })
  }

  test(`${method} ignores an unknown parameter`, async () => {
    const params = { ...good, nonsense: 'x', NONSENSE: [{ a: 1 }], 'no[n': 5 }
    expect(await resultOf(contract, { params })).toEqual(await resultOf(contract, { params: good }))
  })

  test(`${method} gives the same answer to a form as to JSON`, async () => {
    const byForm = await askMethod(contract, { params: good }, { isForm: true })
    expect([byForm.status, withoutTime(byForm.body)]).toEqual(await resultOf(contract, { params: good }))
  })

  test(`${method} gives the same answer in a batch as alone`, async () => {
    const cmd = { it: `${method}?${new URLSearchParams(formFields(good))}` }
    const batch = await askMethod({ ...contract, method: 'batch' }, { params: { cmd } })
    const { result, result_error, result_time } = withoutTime(batch.body)['result']
    const [, alone] = await resultOf(contract, { params: good })
    expect([result.it, result_error, Object.keys(result_time)]).toEqual([alone['result'], [], ['it']])
  })

  if (names !== 'none') {
    test(`${method} takes its parameter names in ${names === 'any' ? 'any case' : 'one case only'}`, async () => {
      const asGood = names === 'any' ? good : {}
      for (const change of [lower, upper, swapped]) {
        const params = renamed(good, change)
        if (names === 'exact' && sameNames(params, good)) continue
        expect(await resultOf(contract, { params })).toEqual(await resultOf(contract, { params: asGood }))
      }
    })
  }

  test(`${method} answers an inbound webhook: ${byHook}`, async () => {
    const asked = await askMethod(contract, { params: good, hook: 'anna' })
    if (byHook !== 'the same') expect(asked.outcome).toBe(byHook)
    else {
      expect([asked.status, withoutTime(asked.body)]).toEqual(await resultOf(contract, { params: good }))
    }
  })
}

test('an option named like options in another case is stored as an option', async () => {
  const { ask } = await openPortal()
  await ask('user.option.set', { OPTIONS: 'x', Options: ['y'] })
  expect((await ask('user.option.get')).body.result).toEqual({ OPTIONS: 'x', Options: ['y'] })
})

type Contract = (typeof CONTRACTS)[number]

async function resultOf(contract: Contract, query: MethodQuery): Promise<[number, Sample]> {
  const { status, body } = await askMethod(contract, query)
  return [status, withoutTime(body)]
}

/** Removes the parts that differ between portals: times, the port in the addresses of pictures, and access tokens. */
function withoutTime({ time: _time, ...body }: Sample): Sample {
  const text = JSON.stringify(body)
    .replaceAll(/127\.0\.0\.1:\d+/g, 'portal')
    .replaceAll(/access-[^&"]+/g, 'token')
  return JSON.parse(text.replaceAll(/(2026-09-23T11:50):\d\d/g, '$1'))
}

function refusalOf(is: ErrorRow['is']): [number, unknown] {
  if ('sample' in is) {
    const { _status = 200, time: _time, ...answered } = sampleOf(is.sample)
    return [_status, answered]
  }
  const [error, status] = is.error.split('@')
  return [Number(status), { error, error_description: is.text }]
}

/** `<code>@<status>`; for a success, the error inside the result. */
function errorOf(sample: string): string {
  const { _status = 200, error, result } = sampleOf(sample)
  return `${error ?? result.error}@${_status}`
}

function outcomesByKind(outcomes: Contract['wrong'][string]): Record<string, string> {
  if (typeof outcomes === 'string') {
    return Object.fromEntries(Object.keys(WRONG_VALUES).map((kind) => [kind, outcomes]))
  }
  return Object.fromEntries(
    Object.entries(outcomes).flatMap(([outcome, kinds]) => kinds.split(' ').map((kind) => [kind, outcome])),
  )
}

function renamed(params: Params, change: (name: string) => string): Params {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [change(name), value]))
}

function sameNames(one: Params, other: Params): boolean {
  return Object.keys(one).some((name) => name in other)
}

function lower(name: string): string {
  return name.toLowerCase()
}

function upper(name: string): string {
  return name.toUpperCase()
}

function swapped(name: string): string {
  return name.replaceAll(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  )
}

function titleOf(method: string, { params, card, hook }: MethodQuery): string {
  const given = params === undefined ? '' : JSON.stringify(params).slice(0, 90)
  const who = card === undefined ? '' : ` of ${JSON.stringify(card)}`
  return `${method}(${given})${who}${hook === undefined ? '' : ` by ${hook}’s webhook`}`
}
