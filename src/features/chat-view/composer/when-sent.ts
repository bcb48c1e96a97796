import type { Outbox } from './outbox.ts'

/** Resolves when the outcome of a message is known. False: it failed, may not have arrived, or was removed. */
export function whenSent(
  { state, subscribe }: Pick<Outbox, 'state' | 'subscribe'>,
  key: string,
): Promise<boolean> {
  return new Promise((resolve) => {
    let end = (): void => undefined
    function look() {
      const kind = state().messages.find((message) => message.key === key)?.state.kind
      if (kind === 'sending' || kind === 'waiting' || kind === 'checking') return
      end()
      resolve(kind === 'sent')
    }
    end = subscribe(look)
    look()
  })
}
