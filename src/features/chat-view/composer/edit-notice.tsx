import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { isUncertain } from '../../../portal/failure.ts'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import { Button } from '../../../ui/button/button.tsx'
import { MessageText } from '../timeline/text/message-text.tsx'
import styles from './edit-notice.module.css'
import type { EditState } from './use-save-edit.ts'

interface EditNoticeProps {
  state: EditState
  /** ID of the current user; null: unknown. */
  myId: number | null
  /** Goes on with the text in the box. */
  onKeepMine: () => void
  /** Ends the edit, and leaves the message as it is. */
  onLeave: () => void
  /** Ends the edit, and puts its text into the draft. */
  onToDraft: () => void
}

/** The reason why an edit is not saved, and the next steps. */
export function EditNotice({ state, myId, onKeepMine, onLeave, onToDraft }: EditNoticeProps) {
  const t = useTranslations()
  const reasonOf = useFailureReason()
  switch (state.kind) {
    case 'open':
    case 'saving':
      return null
    case 'empty':
      return <Notice words={t('reply.edit.empty')} />
    case 'gone':
      return (
        <Notice words={t('reply.edit.gone')}>
          <Button onClick={onToDraft}>{t('reply.edit.toDraft')}</Button>
        </Notice>
      )
    case 'changed':
      return (
        <Notice words={t('reply.edit.changed')}>
          <div className={styles['theirs']}>
            <MessageText text={state.text} me={myId} />
          </div>
          <Button onClick={onKeepMine}>{t('reply.edit.keepMine')}</Button>
          <Button look="plain" onClick={onLeave}>
            {t('reply.edit.leave')}
          </Button>
        </Notice>
      )
    case 'failed': {
      const { failure } = state
      if (failure.kind === 'portal' && failure.code === 'CANT_EDIT_MESSAGE') {
        return (
          <Notice words={t('reply.edit.refused')}>
            <Button onClick={onToDraft}>{t('reply.edit.toDraft')}</Button>
          </Notice>
        )
      }
      const isUnasked = failure.kind !== 'offline' && isUncertain(failure)
      const reason = isUnasked ? t('reply.edit.noAnswer') : reasonOf(failure)
      return <Notice words={`${t('reply.edit.notSaved')} ${reason}`} />
    }
    case 'not-done':
      return <Notice words={`${t('reply.edit.notSaved')} ${t('action.failed.notDone')}`} />
    case 'uncertain':
      return <Notice words={t('reply.edit.uncertain')} />
  }
}

function Notice({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <div className={styles['notice']} role="status">
      <p>{words}</p>
      {children}
    </div>
  )
}
