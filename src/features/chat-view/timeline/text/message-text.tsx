import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { parseText } from '../../../../chat/text/parse-text.ts'
import { truncateText } from '../../../../chat/text/truncate-text.ts'
import { useAppContext } from '../../../../shared/app-context/app-context.tsx'
import { buttonLook } from '../../../../ui/button/button.tsx'
import { Lines } from './lines.tsx'
import styles from './message-text.module.css'

interface MessageTextProps {
  /** BBCode, as REST gives it. */
  text: string
  /** ID of the current user, whose mentions are marked; null: unknown. */
  me: number | null
  /** Shows a long text unfolded at first. */
  startsOpen?: boolean
  /** Called when the user unfolds or folds a long text. */
  onFold?: (isOpen: boolean) => void
}

/** The text of a message, parsed from BBCode into our own elements, never HTML. A long one is folded. */
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
        // The same button folds and unfolds, so that it keeps the focus.
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
