import { useTranslations } from 'use-intl'
import { Button, type Look } from '../../ui/button/button.tsx'
import { useReload } from '../app-context/use-reload.ts'

/** The button that loads the frame again. It says so while it waits for the frame's address to answer. */
export function ReloadButton({ look = 'primary' }: { look?: Look }) {
  const t = useTranslations('action')
  const { reload, isWaiting } = useReload()
  return (
    <>
      <Button look={look} busy={isWaiting} onClick={reload}>
        {isWaiting ? t('reloadWaits') : t('reload')}
      </Button>
      {/* Beside the button: a live region inside it would take its name away. */}
      <span className="sr-only" role="status">
        {isWaiting && t('reloadWaits')}
      </span>
    </>
  )
}
