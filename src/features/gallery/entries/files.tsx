import { MAX_FILE_BYTES } from '../../../chat/composing/file-limits.ts'
import type { Attachment } from '../../../chat/files/attachment.ts'
import { Glyph } from '../../../ui/glyph/glyph.tsx'
import { AttachButton } from '../../chat-view/composer/attach/attach-button.tsx'
import { DropArea } from '../../chat-view/composer/attach/drop-area.tsx'
import { AttachmentList } from '../../chat-view/composer/attachments/attachment-list.tsx'
import type { FileIssue } from '../../chat-view/composer/attachments/choose-files.ts'
import { MissingNotice } from '../../chat-view/composer/attachments/missing-notice.tsx'
import { Composer } from '../../chat-view/composer/composer.tsx'
import type { FilesGoWith } from '../../chat-view/composer/composer-files.ts'
import { ViewerStage } from '../../chat-view/viewer/viewer-stage.tsx'
import { CHOSEN, ON_THEIR_WAY, STOPPED } from '../fixtures/attachments.ts'
import { buildFile } from '../fixtures/build-message.ts'
import { BROKEN_PICTURE, PICTURE } from '../fixtures/pictures.ts'
import type { GalleryGroup } from '../gallery-group.ts'
import styles from '../specimens.module.css'
import { Specimens } from '../specimens.tsx'

const folder = 'features/chat-view'
const nothing = () => undefined
const ISSUES: readonly FileIssue[] = (['folder', 'empty', 'too-large', 'double'] as const).map((problem) => ({
  problem,
  name: `${problem}.pdf`,
  size: 240_000_000,
  maxBytes: MAX_FILE_BYTES,
}))

/** Files of a reply, and the viewer of pictures. */
export const FILES: GalleryGroup = {
  id: 'files',
  title: 'Files',
  entries: [
    { id: 'chosen', title: 'files: chosen', folder, render: () => reply(CHOSEN) },
    { id: 'with-reply', title: 'files: after a reply', folder, render: () => reply(CHOSEN, [], 'reply') },
    {
      id: 'no-reply-yet',
      title: 'files: a reply waits for its text',
      folder,
      render: () => reply(CHOSEN, [], 'no-reply-yet'),
    },
    { id: 'under-way', title: 'files: on their way', folder, render: () => reply(ON_THEIR_WAY) },
    { id: 'stopped', title: 'files: not sent', folder, render: () => reply(STOPPED) },
    { id: 'issues', title: 'files: not taken', folder, render: () => reply([], ISSUES) },
    {
      id: 'missing-permission',
      title: 'files: the portal wants the permission disk',
      folder,
      render: () => <MissingNotice id="missing-permission" what="permission" onClose={nothing} />,
    },
    {
      id: 'missing-method',
      title: 'files: the portal is too old',
      folder,
      render: () => <MissingNotice id="missing-method" what="method" onClose={nothing} />,
    },
    {
      id: 'drop',
      title: 'files are dragged over the chat',
      folder,
      render: () => (
        <div className={styles['stage']}>
          <DropArea count={3} />
        </div>
      ),
    },
    { id: 'viewer', title: 'viewer: a picture', folder, render: () => viewer(PICTURE) },
    {
      id: 'viewer-failed',
      title: 'viewer: not signed in here',
      folder,
      render: () => viewer(BROKEN_PICTURE),
    },
    {
      id: 'glyphs',
      title: 'glyph: all of them',
      folder: 'ui/glyph',
      render: () => (
        <Specimens>
          {(['clip', 'photo', 'download', 'plus', 'minus', 'left', 'message'] as const).map((name) => (
            <Glyph key={name} name={name} />
          ))}
        </Specimens>
      ),
    },
  ],
}

function reply(
  attachments: readonly Attachment[],
  issues: readonly FileIssue[] = [],
  goesWith: FilesGoWith = 'text',
) {
  return (
    <div className="page">
      <Composer
        dialogId={`chat-files-${attachments.length}-${issues.length}`}
        personId={null}
        isToCustomer={false}
        readers={5}
        guests={[]}
        files={{
          button: (
            <AttachButton
              isMissing={false}
              missingId={null}
              onMissing={nothing}
              onNear={nothing}
              onFiles={nothing}
            />
          ),
          isShown: true,
          panel: () => (
            <AttachmentList
              {...{ attachments, issues, goesWith }}
              onRetry={nothing}
              onRemove={nothing}
              onClose={nothing}
            />
          ),
          isChosen: true,
        }}
        onSend={nothing}
      />
    </div>
  )
}

function viewer(address: string) {
  return (
    <div className={styles['stage']}>
      <ViewerStage
        file={buildFile(1, { name: 'aisle-c.jpg', kind: 'picture', address, preview: address })}
        about={{ name: 'Marco Rossi', time: '22 September, 16:03' }}
        place={{ place: 2, count: 4 }}
        zoom={{
          share: 1,
          larger: nothing,
          smaller: nothing,
          fit: nothing,
          touch: {
            onPointerDown: nothing,
            onPointerMove: nothing,
            onPointerUp: nothing,
            onPointerCancel: nothing,
          },
        }}
        outcome={null}
        onStep={nothing}
        onDownload={nothing}
        onMessage={nothing}
        onClose={nothing}
      />
    </div>
  )
}
