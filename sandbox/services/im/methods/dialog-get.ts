import { defineMethod } from '../../../server/rest/method.ts'
import { dialogOf2017 } from './dialog-2017.ts'
import { openDialog } from './dialog-access.ts'
import { currentDialog } from './dialog-current.ts'
import { anyParam, imParams } from './im-params.ts'

/** `im.dialog.get`: a chat as the current user sees it. Marks nothing as read. Errors: see `openDialog`. */
export const dialogGet = defineMethod({
  name: 'im.dialog.get',
  scope: 'im',
  params: imParams({ DIALOG_ID: anyParam }),
  run: (params, call) => {
    const dialog = openDialog(params.DIALOG_ID, call)
    return {
      result: call.session.shape === '2017' ? dialogOf2017(dialog, call) : currentDialog(dialog, call),
    }
  },
})
