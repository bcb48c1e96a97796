import { expect, test } from 'vitest'
import { openPortal } from './portal-under-test.ts'

async function find(params: Record<string, unknown>) {
  const { ask } = await openPortal()
  const { body } = await ask('user.get', params)
  return { ids: body.result.map(({ ID }: { ID: string }) => Number(ID)), ...body }
}

test('user.current is the current user, with contact details by scope', async () => {
  const brief = await openPortal({ viewer: 'tomas' })
  expect((await brief.ask('user.current')).body.result).toMatchObject({ ID: '58', USER_TYPE: 'extranet' })
  expect((await brief.ask('user.current')).body.result).not.toHaveProperty('EMAIL')
  const basic = await openPortal({ without: ['user_brief'], with: ['user_basic'] })
  expect((await basic.ask('user.current')).body.result.EMAIL).toContain('@')
})

test('user.get answers fifty users at a time, sorted by ID, without bots and customers', async () => {
  const first = await find({})
  const rest = await find({ start: 1_000 })
  expect([first.result.length, first.next]).toEqual([50, 50])
  expect([first.total, rest.ids.at(-1), rest.next]).toEqual([1_000 + rest.ids.length, 1_880, undefined])
  expect((await find({ ID: [60, 71] })).result).toEqual([])
  const uncounted = await find({ start: -1 })
  expect(['total' in uncounted, 'next' in uncounted]).toEqual([false, false])
})

for (const [params, ids] of [
  [{ ID: '31' }, [31]],
  [{ id: [27, '33', 4_000] }, [27, 33]],
  [{ FILTER: { NAME: 'anna' } }, [27]],
  [{ filter: { '%LAST_NAME': 'oss' } }, [31]],
  [{ FILTER: { USER_TYPE: 'extranet' } }, [58]],
  [{ FILTER: { NAME_SEARCH: 'keller ann' } }, [27]],
  [{ FILTER: { NAME_SEARCH: 'head of' } }, [36]],
  [{ FILTER: { ID: [27, 31], '!ID': 31 } }, [27]],
  [{ ID: [27, 31], SORT: 'NAME', ORDER: 'desc' }, [31, 27]],
  [{ ID: [31, 27], SORT: 'NOTHING', ORDER: 'desc' }, [27, 31]],
  [{ ID: 27, FILTER: { ACTIVE: 'N' } }, []],
  [{ ID: 27, FILTER: { ACTIVE: true } }, [27]],
  [{ ID: 27, NO_SUCH_FIELD: 1, ADMIN_MODE: true }, [27]],
] as const) {
  test(`user.get finds ${ids.join(' and ') || 'no user'} by ${JSON.stringify(params)}`, async () => {
    expect((await find(params)).ids).toEqual(ids)
  })
}

test('pictures are addresses, and a user without one lacks the field', async () => {
  const { result } = await find({ ID: [27, 101] })
  expect(result[0]).not.toHaveProperty('PERSONAL_PHOTO')
  expect(result[1].PERSONAL_PHOTO).toMatch(/^http:.*\.svg$/)
})
