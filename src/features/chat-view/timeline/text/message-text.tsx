import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { parseText } from '../../../../chat/text/parse-text.ts'
import { truncateText } from '../../../../chat/text/truncate-text.ts'
import { useAppContext } from '../../../../shared/app-context/app-context.tsx'
import { buttonLook } from '../../../../ui/button/button.tsx'
import { Lines } from './lines.tsx'
import styles from './message-text.module.css'

interface MessageTextProps {
  /** BBCode, as it was written. */
  text: string
  /** Who looks, to mark where they are named; null: not known. */
  me: number | null
  /** A long one is shown whole from the start. */
  startsOpen?: boolean
  /** It was unfolded, or folded. */
  onFold?: (isOpen: boolean) => void
}

/** What somebody wrote, in elements of our own: nothing in it is HTML. A long one shows its beginning. */
export function MessageText({ text, me, startsOpen = false, onFold }: MessageTextProps) {
  const t = useTranslations('text')
  const { origin } = useAppContext()
  const [isOpen, setOpen] = useState(startsOpen)
  const nodes = useMemo(() => parseText(text, origin), [text, origin])
  const beginning = useMemo(() => truncateText(nodes), [nodes])
  return (
    <div className={styles['text']}>
      <Lines nodes={beginning === null || isOpen ? nodes : beginning} me={me} />
      {beginning !== null && (
        // One button for both ways, so that it keeps the focus.
        <button
          type="button"
          className={`${buttonLook('plain')} ${styles['fold']}`}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen)
            onFold?.(!isOpen)
          }}
        >
          {t(isOpen ? 'showLess' : 'showAll')}
        </button>
      )}
    </div>
  )
}
