import { defineMethod } from '../../../server/rest/method.ts'
import { restError } from '../../../server/rest/rest-error.ts'
import { anyParam, imParams, phpIntParam } from './im-params.ts'
import { namedChat } from './named-chat.ts'

/**
 * `im.disk.folder.get`: the folder of a chat's files on Drive, which it makes when there is none. Errors:
 * `CHAT_ID_EMPTY`, `DIALOG_ID_EMPTY`; 403 `ACCESS_ERROR` for a user outside the chat. Source: the documentation, deprecated.
 */
export const diskFolderGet = defineMethod({
  name: 'im.disk.folder.get',
  scope: 'im',
  params: imParams({ CHAT_ID: phpIntParam, DIALOG_ID: anyParam }),
  run: (params, call) => {
    const { world, session } = call
    const chat = namedChat(params, call)
    if (chat === null || !chat.members.has(session.viewer.id)) throw restError('ACCESS_ERROR', 'circumstance')
    const known = world.drive.folderOf(chat.id)
    if (known === null) call.writes('made the chat’s folder')
    return { result: { ID: known ?? world.drive.makeFolder(chat.id) } }
  },
})
