import type { ReactNode, Ref } from 'react'
import styles from './code-block.module.css'

/** Code or a record, unchanged: monospaced, left to right, wrapped. `ref`: the element that a copy may select. */
export function CodeBlock({ ref, children }: { ref?: Ref<HTMLPreElement>; children: ReactNode }) {
  return (
    <pre ref={ref} className={styles['code']} dir="ltr">
      {children}
    </pre>
  )
}
