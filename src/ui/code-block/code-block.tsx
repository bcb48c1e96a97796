import type { ReactNode, Ref } from 'react'
import styles from './code-block.module.css'

/** Code or a record, as it stands: monospaced, left to right, wrapped. `ref`: what a copy may select. */
export function CodeBlock({ ref, children }: { ref?: Ref<HTMLPreElement>; children: ReactNode }) {
  return (
    <pre ref={ref} className={styles['code']} dir="ltr">
      {children}
    </pre>
  )
}
