import { expect, test } from 'vitest'
import { sendFile } from '../../../../src/chat/files/send-file.ts'
import { uploadWayOf } from '../../../../src/chat/files/upload-way.ts'
import { PortalError } from '../../../../src/portal/failure.ts'
import type { Method } from '../../../../src/portal/portal.ts'
import { FILE_CONTENT } from '../../../../src/portal/upload/upload.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'

const KEY = '3f0c9d1e-5b7a-4c2d-9e8f-0a1b2c3d4e5f'
const CONTENT = new Blob(['SGVsbG8='])
const FILE = { dialogId: 'chat1437', name: 'plan.pdf', content: CONTENT, text: 'Here', key: KEY } as const

/** A portal that records its calls and answers each method. */
function portalOf(answers: Record<string, unknown>) {
  const calls: unknown[] = []
  const answer = async ({ name, params }: Method<unknown>) => {
    calls.push([name, params])
    const given = answers[name]
    if (given instanceof Error) throw given
    return given
  }
  return { calls, portal: portalStandIn({ write: answer, upload: answer }) }
}

test('the newer way is one call with the text, and no empty text', async () => {
  const { portal, calls } = portalOf({ 'im.v2.File.upload': 90_422 })
  expect(await sendFile(portal, 'new', FILE, { storedId: null }, {})).toBe(90_422)
  await sendFile(portal, 'new', { ...FILE, text: '' }, { storedId: null }, {})
  const fields = { name: 'plan.pdf', content: FILE_CONTENT }
  expect(calls).toEqual([
    ['im.v2.File.upload', { dialogId: 'chat1437', fields: { ...fields, message: 'Here' } }],
    ['im.v2.File.upload', { dialogId: 'chat1437', fields }],
  ])
})

test('the older way makes the folder, stores the file, and posts it; sent again it stores none again', async () => {
  const lost = new PortalError({ kind: 'timeout' })
  const { portal, calls } = portalOf({
    'im.disk.folder.get': 5_153,
    'disk.folder.uploadfile': 611,
    'im.disk.file.commit': lost,
  })
  const progress = { storedId: null }
  await expect(sendFile(portal, 'older', FILE, progress, {})).rejects.toBe(lost)
  await expect(sendFile(portal, 'older', FILE, progress, {})).rejects.toBe(lost)
  const commit = [
    'im.disk.file.commit',
    { DIALOG_ID: 'chat1437', UPLOAD_ID: 611, TEMPLATE_ID: KEY, MESSAGE: 'Here' },
  ]
  expect(calls).toEqual([
    ['im.disk.folder.get', { DIALOG_ID: 'chat1437' }],
    [
      'disk.folder.uploadfile',
      {
        id: 5_153,
        data: { NAME: 'plan.pdf' },
        fileContent: ['plan.pdf', FILE_CONTENT],
        generateUniqueName: true,
      },
    ],
    commit,
    commit,
  ])
})

const IS = { isExisting: true, isAvailable: true }
const HIDDEN = { isExisting: true, isAvailable: false }
const NONE = { isExisting: false, isAvailable: false }

test.each([
  [{ upload: IS, store: HIDDEN, commit: IS }, { kind: 'new' }],
  [{ upload: NONE, store: IS, commit: IS }, { kind: 'older' }],
  [
    { upload: NONE, store: HIDDEN, commit: IS },
    { kind: 'missing', what: 'permission' },
  ],
  [
    { upload: NONE, store: NONE, commit: IS },
    { kind: 'missing', what: 'method' },
  ],
])('of %j the way is %j, asked once a page', async (told, way) => {
  let asked = 0
  const portal = portalStandIn({
    batch: async () => {
      asked += 1
      return Object.fromEntries(
        Object.entries(told).map(([key, value]) => [key, { ok: true, value, total: null }]),
      )
    },
  })
  expect(await uploadWayOf(portal)).toEqual(way)
  expect(await uploadWayOf(portal)).toEqual(way)
  expect(asked).toBe(1)
})

test('a portal that did not answer is asked again', async () => {
  let asked = 0
  const portal = portalStandIn({
    batch: async () => {
      asked += 1
      throw new PortalError({ kind: 'unreachable' })
    },
  })
  await expect(uploadWayOf(portal)).rejects.toThrow('unreachable')
  await expect(uploadWayOf(portal)).rejects.toThrow('unreachable')
  expect(asked).toBe(2)
})
