import { expect, test } from 'vitest'
import { openPortal, openPressed } from './portal-under-test.ts'

const CHAT = { dialogId: 'chat1437' }
const CONTENT = Buffer.from('a plan').toString('base64')
/** One pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const upload = (name: string, content = CONTENT, message = '') => ({
  ...CHAT,
  fields: { name, content, message },
})

test('an uploaded file is a message of its own, with its text, and its bytes are served', async () => {
  const { ask, sandbox } = await openPressed()
  const { result } = (await ask('im.v2.File.upload', upload('plan.txt', CONTENT, 'Here it is'))).body
  const page = (await ask('im.dialog.messages.get', { DIALOG_ID: 'chat1437' })).body.result
  const message = page.messages.find(({ id }: { id: number }) => id === result.messageId)
  expect([message.author_id, message.text, message.params.FILE_ID]).toEqual([
    27,
    'Here it is',
    [result.file.id],
  ])
  const served = await sandbox.handle(new Request(result.file.urlDownload))
  expect(await served.text()).toBe('a plan')
  expect(served.headers.get('content-disposition')).toContain('attachment')
  expect(sandbox.log.red).toEqual([])
})

test('a picture is stored with its size, and shown by its own bytes', async () => {
  const { ask, sandbox } = await openPressed()
  const { file } = (await ask('im.v2.File.upload', upload('pixel.png', PIXEL))).body.result
  expect([file.type, file.image]).toEqual(['image', { width: 1, height: 1 }])
  const served = await sandbox.handle(new Request(file.urlPreview))
  expect([served.headers.get('content-type'), (await served.arrayBuffer()).byteLength]).toEqual([
    'image/png',
    Buffer.from(PIXEL, 'base64').length,
  ])
})

test('two files of one name get different names', async () => {
  const { ask } = await openPressed()
  const names: string[] = []
  for (const _ of [1, 2, 3]) {
    names.push((await ask('im.v2.File.upload', upload('plan.pdf'))).body.result.file.name)
  }
  expect(names).toEqual(['plan.pdf', 'plan (1).pdf', 'plan (2).pdf'])
})

test('a link to a file works once', async () => {
  const { ask, sandbox } = await openPressed()
  const { file } = (await ask('im.v2.File.upload', upload('plan.txt'))).body.result
  const { downloadUrl } = (await ask('im.v2.File.download', { ...CHAT, fileId: file.id })).body.result
  expect(await (await sandbox.handle(new Request(downloadUrl))).text()).toBe('a plan')
  expect((await sandbox.handle(new Request(downloadUrl))).status).toBe(400)
})

test('the older way stores a file, then posts it', async () => {
  const { ask, sandbox } = await openPressed({ with: ['disk'] })
  const { ID } = (await ask('im.disk.folder.get', { CHAT_ID: 1437 })).body.result
  const stored = (
    await ask('disk.folder.uploadfile', {
      id: ID,
      data: { NAME: 'plan.txt' },
      fileContent: ['plan.txt', CONTENT],
      generateUniqueName: true,
    })
  ).body.result
  const key = '3f0c9d1e-5b7a-4c2d-9e8f-0a1b2c3d4e5f'
  const committed = (
    await ask('im.disk.file.commit', {
      CHAT_ID: 1437,
      UPLOAD_ID: stored.ID,
      MESSAGE: 'Here',
      TEMPLATE_ID: key,
    })
  ).body.result
  const { messages } = (await ask('im.dialog.messages.get', { DIALOG_ID: 'chat1437' })).body.result
  const message = messages.find(({ id }: { id: number }) => id === committed.MESSAGE_ID)
  expect([message.text, message.uuid, message.params.FILE_ID]).toEqual(['Here', key, [stored.ID]])
  expect(await (await sandbox.handle(new Request(stored.DOWNLOAD_URL))).text()).toBe('a plan')
  expect(sandbox.log.red).toEqual([])
})

test('an older portal lacks im.v2.File, as method.get tells', async () => {
  const { ask, sandbox } = await openPressed({ faults: ['old-files'] })
  const told = async (name: string) => (await ask('method.get', { name })).body.result
  expect(await told('im.v2.file.upload')).toEqual({ isExisting: false, isAvailable: false })
  expect(await told('disk.folder.uploadfile')).toEqual({ isExisting: true, isAvailable: false })
  expect((await ask('im.v2.File.upload', upload('plan.txt'))).status).toBe(404)
  expect(sandbox.log.red).toEqual([])
})

test('with no-cookies a file opens in a tab of its own only', async () => {
  const { ask, sandbox } = await openPortal({ faults: ['no-cookies'] })
  const { files } = (await ask('im.dialog.messages.get', { DIALOG_ID: 'chat1437', LIMIT: 50 })).body.result
  const kinds = new Set<string>()
  for (const { type, urlPreview, urlShow, urlDownload } of files) {
    kinds.add(type)
    for (const address of [urlPreview || urlShow, urlShow, urlDownload]) {
      const as = async (dest: string) =>
        (await sandbox.handle(new Request(address, { headers: { 'sec-fetch-dest': dest } }))).status
      expect([await as('image'), await as('video'), await as('document')]).toEqual([401, 401, 200])
    }
  }
  expect([...kinds].sort()).toEqual(['audio', 'file', 'image', 'video'])
})

test('a file without a press is red, those that follow one press are not, nor is an announced one', async () => {
  const without = await openPortal()
  await without.ask('im.v2.File.upload', upload('plan.txt'))
  expect(without.sandbox.log.red).toHaveLength(1)
  without.session.announce({ kind: 'file', name: 'later.txt' })
  await without.ask('im.v2.File.upload', upload('later.txt'))
  expect(without.sandbox.log.red).toHaveLength(1)
})
