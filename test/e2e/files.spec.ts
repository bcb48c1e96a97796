import type { FrameLocator } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const UPLOAD = 'im.v2.File.upload'
/** Bytes that take a slow network long enough to be seen on their way. */
const LARGE_BYTES = 3_000_000
/** A network on which they do: bytes a second. */
const SLOW = { offline: false, latency: 0, downloadThroughput: 1_000_000, uploadThroughput: 400_000 }

const list = (app: FrameLocator) => app.getByRole('list', { name: 'Files to send' })
const reply = (app: FrameLocator) => app.getByRole('textbox', { name: 'Reply' })

/** Gives files to the chat as a drop or a paste of the browser does. */
function give(app: FrameLocator, type: 'drop' | 'paste', names: readonly string[], bytes = 4_000) {
  return reply(app).evaluate(
    (target, { type, names, bytes }) => {
      const transfer = new DataTransfer()
      for (const name of names) {
        transfer.items.add(
          new File([new Uint8Array(bytes)], name, { type: name.endsWith('png') ? 'image/png' : '' }),
        )
      }
      const common = { bubbles: true, cancelable: true }
      if (type === 'paste')
        target.dispatchEvent(new ClipboardEvent('paste', { ...common, clipboardData: transfer }))
      else {
        target.dispatchEvent(new DragEvent('dragover', { ...common, dataTransfer: transfer }))
        target.dispatchEvent(new DragEvent('drop', { ...common, dataTransfer: transfer }))
      }
    },
    { type, names, bytes },
  )
}

// In a browser only: real files, the progress of a request, its end, and the policy for their pictures.
test('dropped and pasted files show their pictures and their progress; a cancelled one never arrives', async ({
  openDealTab,
  expectWrite,
  page,
  sandbox,
}) => {
  expectWrite(/im.v2.File.upload/)
  const { app } = await openDealTab({ scenario: 'found' })
  await give(app, 'drop', ['large.bin'], LARGE_BYTES)
  await give(app, 'paste', ['image.png'])
  await expect(list(app).getByRole('listitem')).toHaveCount(2)
  await expect(list(app)).toContainText(/Screenshot .*\.png/)
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.emulateNetworkConditions', SLOW)
  await reply(app).fill('Both')
  await reply(app).press('Enter')
  const progress = app.getByRole('progressbar', { name: 'Upload of large.bin' })
  await expect(progress).toBeVisible()
  await expect.poll(async () => Number(await progress.getAttribute('value'))).toBeGreaterThan(0)
  await app.getByRole('button', { name: 'Cancel large.bin' }).click()
  await network.send('Network.emulateNetworkConditions', {
    ...SLOW,
    uploadThroughput: -1,
    downloadThroughput: -1,
  })
  await expect(list(app)).toHaveCount(0)
  const sent = sandbox.log.rows.filter(({ method, httpMethod }) => method === UPLOAD && httpMethod === 'POST')
  expect(sent).toHaveLength(1)
  expect(sent[0]?.params).toMatchObject({ fields: { message: 'Both' } })
})

// In a browser only: the focus in a modal dialog, and pictures that a browser without the portal's cookies gets no more.
test('a picture opens in the viewer by keyboard, which keeps the focus, zooms, and gives the focus back', async ({
  openDealTab,
}) => {
  const { app } = await openDealTab({ scenario: 'found' })
  const picture = app.getByRole('link', { name: 'pallets.jpg' })
  await picture.focus()
  await picture.press('Enter')
  const viewer = app.getByRole('dialog', { name: /^Picture \d+ of \d+$/ })
  await expect(viewer).toBeVisible()
  const image = viewer.getByRole('img', { name: 'pallets.jpg' })
  await expect(image).toBeVisible()
  const width = async () => (await image.boundingBox())?.width ?? 0
  const fitted = await width()
  await viewer.press('+')
  await expect.poll(width).toBeGreaterThan(fitted * 1.4)
  for (const _ of Array.from({ length: 12 })) await viewer.press('Tab')
  expect(
    await viewer.evaluate(
      (dialog) => dialog.contains(document.activeElement) || document.activeElement === document.body,
    ),
  ).toBe(true)
  await viewer.press('ArrowRight')
  const video = app.getByRole('dialog', { name: /^Video/ }).locator('video')
  await expect.poll(() => video.evaluate((player: HTMLVideoElement) => player.readyState)).toBeGreaterThan(0)
  await video.evaluate((player: HTMLVideoElement) => player.play())
  await app.getByRole('dialog').press('Escape')
  await expect(app.getByRole('dialog')).toHaveCount(0)
  await expect(picture).toBeFocused()
})

test('without the portal’s cookies a picture is a row with its name, and its link opens it in a new tab', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab({ scenario: 'found', faults: ['no-cookies'] })
  const row = app.getByRole('link', { name: /pallets\.jpg/ })
  // A picture is asked for when it comes near.
  await row.scrollIntoViewIfNeeded()
  await expect(app.getByRole('img', { name: 'pallets.jpg' })).toHaveCount(0)
  await expect(app.getByRole('button', { name: 'Download pallets.jpg' })).toBeVisible()
  await row.click()
  const viewer = app.getByRole('dialog')
  await expect(viewer).toContainText('not signed in to the portal inside this frame')
  const tab = page.context().waitForEvent('page')
  await viewer.getByRole('link', { name: 'Open in a new tab' }).click()
  const opened = await tab
  await expect(opened.locator('svg')).toBeVisible()
})
