import { fireEvent, screen } from '@testing-library/dom'
import { expect } from 'vitest'
import type { OpenedApp } from './open-app.ts'

/** A file of 4 kB, or of this size; it does not have that many bytes when it is larger. */
export function file(name: string, { type = '', size = 4_000 } = {}): File {
  const made = new File([new Uint8Array(Math.min(size, 4_000))], name, { type, lastModified: name.length })
  Object.defineProperty(made, 'size', { value: size })
  return made
}

/** Chooses files by the button's dialog, and waits for them in the list. */
export async function chooseFiles({ user }: OpenedApp, files: readonly File[]): Promise<void> {
  const before = filesToSend().length
  await user.hover(screen.getByRole('button', { name: /^Attach files/ }))
  const input = document.querySelector<HTMLInputElement>('input[type="file"][multiple]')
  if (input === null) throw new Error('There is no field for files')
  Object.defineProperty(input, 'files', { value: files, configurable: true })
  fireEvent.change(input)
  await expect.poll(() => filesToSend().length).toBe(before + files.length)
}

/** Drops files and folders on the messages. The code of the list arrives later. */
export function dropFiles(files: readonly File[], folders: readonly string[] = []): void {
  const item = (given: File | null, name: string, isDirectory: boolean) => ({
    kind: 'file',
    getAsFile: () => given,
    webkitGetAsEntry: () => ({ isDirectory, name }),
  })
  const items = [
    ...folders.map((name) => item(new File([], name), name, true)),
    ...files.map((one) => item(one, one.name, false)),
  ]
  give('drop', { types: ['Files'], items, files })
}

/** Pastes files into the reply box. The code of the list arrives later. */
export function pasteFiles(files: readonly File[]): void {
  give('paste', { types: ['Files'], items: [], files, getData: () => '' })
}

function give(type: 'drop' | 'paste', transfer: object): void {
  const target = screen.getByRole('textbox', { name: 'Reply' })
  const event = new Event(type, { bubbles: true, cancelable: true })
  Object.defineProperty(event, type === 'drop' ? 'dataTransfer' : 'clipboardData', { value: transfer })
  target.dispatchEvent(event)
}

/** Each file above the box with its state, in words. */
export function filesToSend(): string[] {
  return [...document.querySelectorAll('ul[aria-label="Files to send"] > li')].map((row) => {
    const [name, words] = [row.querySelector('bdi'), row.querySelector('bdi + span')]
    return `${name?.textContent} ${words?.textContent}`
  })
}
