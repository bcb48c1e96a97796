/** A REST method that the app uses. */
export interface AppMethod {
  /** As documented, in lower case: `method.get` takes no other. */
  readonly name: string
  /** The scope that it needs; null: none. */
  readonly scope: string | null
}

const byScope = {
  im: [
    'im.chat.add',
    'im.chat.get',
    'im.chat.leave',
    'im.chat.mute',
    'im.chat.user.add',
    'im.dialog.get',
    'im.dialog.messages.get',
    'im.dialog.messages.search',
    'im.dialog.read',
    'im.dialog.unread',
    'im.dialog.users.list',
    'im.dialog.writing',
    'im.message.add',
    'im.message.command',
    'im.message.delete',
    'im.message.like',
    'im.message.share',
    'im.message.update',
    'im.recent.get',
    'im.recent.pin',
    'im.search.user.list',
    'im.v2.file.download',
    'im.v2.file.upload',
    'im.disk.file.commit',
    'im.disk.folder.get',
  ],
  disk: ['disk.file.get', 'disk.folder.uploadfile'],
  crm: [
    'crm.enum.ownertype',
    'crm.item.get',
    'crm.item.list',
    'crm.timeline.comment.add',
    'crm.timeline.comment.list',
  ],
  task: ['tasks.task.add', 'tasks.task.list'],
  placement: ['placement.bind', 'placement.get', 'placement.list', 'placement.unbind'],
  imopenlines: ['imopenlines.crm.chat.get'],
  user_brief: ['user.get'],
  imbot: ['imbot.chat.get'],
}
const always = [
  'app.info',
  'method.get',
  'profile',
  'scope',
  'server.time',
  'user.option.get',
  'user.option.set',
]

/** Every method that the app uses; a test compares the list with the code. They fit into one batch. */
export const APP_METHODS: readonly AppMethod[] = [
  ...Object.entries(byScope).flatMap(([scope, names]) => names.map((name) => ({ name, scope }))),
  ...always.map((name) => ({ name, scope: null })),
]

/** The methods that a chat cannot be shown without. */
export const NEEDED_METHODS: ReadonlySet<string> = new Set(['im.chat.get', 'im.dialog.get'])
