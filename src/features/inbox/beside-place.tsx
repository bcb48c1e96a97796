import { type ComponentProps, lazy, Suspense } from 'react'
import { loadCode } from '../../shared/errors/missing-code.ts'
import styles from './inbox-view.module.css'

/** The code of the chat beside the list, fetched when a chat is chosen. */
const Beside = lazy(async () => {
  const { Beside: part } = await loadCode(import('./beside/beside.tsx'))
  return { default: part }
})

/** The chosen chat, beside the list or in its place. */
export function BesidePlace(props: ComponentProps<typeof Beside>) {
  return (
    <div className={styles['beside']}>
      <Suspense fallback={<div className={styles['coming']} aria-busy="true" />}>
        <Beside {...props} />
      </Suspense>
    </div>
  )
}
