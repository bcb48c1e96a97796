import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { parsedText, type ReadText } from '../../../../chat/text/parsed-texts.ts'
import { useAppContext } from '../../../../shared/app-context/app-context.tsx'
import { buttonLook } from '../../../../ui/button/button.tsx'
import { Lines } from './lines.tsx'
import styles from './message-text.module.css'

interface MessageTextProps {
  /** BBCode, as REST gives it. */
  text: string
  /** ID of the current user, whose mentions are marked; null: unknown. */
  me: number | null
  /** Reads the text; the same function in each render. */
  read?: ReadText
  /** Shows a long text unfolded at first. */
  startsOpen?: boolean
  /** Called when the user unfolds or folds a long text. */
  onFold?: (isOpen: boolean) => void
}

/** The text of a message, parsed from BBCode into our own elements, never HTML. A long one is folded. */
export function MessageText({ text, me, read = parsedText, startsOpen = false, onFold }: MessageTextProps) {
  const { origin } = useAppContext()
  const [isOpen, setOpen] = useState(startsOpen)
  const { nodes, beginning } = useMemo(() => read(text, origin), [read, text, origin])
  return (
    <div className={styles['text']}>
      <Lines nodes={beginning === null || isOpen ? nodes : beginning} me={me} />
      {beginning !== null && (
        <FoldButton
          isOpen={isOpen}
          onPress={() => {
            setOpen(!isOpen)
            onFold?.(!isOpen)
          }}
        />
      )}
    </div>
  )
}

/** The same button folds and unfolds, so that it keeps the focus. */
function FoldButton({ isOpen, onPress }: { isOpen: boolean; onPress: () => void }) {
  const t = useTranslations('text')
  return (
    <button
      type="button"
      className={`${buttonLook('plain')} ${styles['fold']}`}
      aria-expanded={isOpen}
      onClick={onPress}
    >
      {t(isOpen ? 'showLess' : 'showAll')}
    </button>
  )
}
