import { uploadWayOf } from '../../../../chat/files/upload-way.ts'
import { AttachmentList } from './attachment-list.tsx'
import { chooseFiles } from './choose-files.ts'
import { MissingNotice } from './missing-notice.tsx'
import { uploadQueueOf } from './upload-queue.ts'

/** The files of a reply: fetched when they come near, as one chunk. */
export const ATTACHMENTS = { AttachmentList, MissingNotice, chooseFiles, uploadQueueOf, uploadWayOf }
