import * as v from 'valibot'
import { defineMethod, upperCaseParams } from '../../method.ts'
import { dialogOf2017 } from './dialog-2017.ts'
import { openDialog } from './dialog-access.ts'
import { currentDialog } from './dialog-current.ts'

/** `im.dialog.get`: a chat as the person sees it. Marks nothing as read. Errors: see `openDialog`. */
export const dialogGet = defineMethod({
  name: 'im.dialog.get',
  scope: 'im',
  params: v.pipe(upperCaseParams, v.looseObject({})),
  run: (params, call) => {
    const dialog = openDialog(params['DIALOG_ID'], call)
    return { result: call.session.shape === '2017' ? dialogOf2017(dialog) : currentDialog(dialog, call) }
  },
})
