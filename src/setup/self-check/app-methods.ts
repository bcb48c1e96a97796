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
    'im.recent.list',
    'im.recent.pin',
    'im.recent.unread',
    'im.search.user.list',
    'im.v2.file.download',
    'im.v2.file.upload',
    'im.disk.file.commit',
    'im.disk.folder.get',
  ],
  disk: ['disk.file.get', 'disk.folder.uploadfile'],
  crm: [
    'crm.category.list',
    'crm.enum.ownertype',
    'crm.item.get',
    'crm.item.list',
    'crm.item.update',
    'crm.status.list',
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

/** Every method that the app uses; a test compares the list with the code. */
export const APP_METHODS: readonly AppMethod[] = [
  ...Object.entries(byScope).flatMap(([scope, names]) => names.map((name) => ({ name, scope }))),
  ...always.map((name) => ({ name, scope: null })),
]

/** Methods that the self-check calls itself, and so needs not ask about. */
const CALLED: ReadonlySet<string> = new Set(['app.info', 'method.get', 'scope', 'server.time'])

/** The methods that the portal is asked about; they fit into one batch. */
export const CHECKED_METHODS = APP_METHODS.filter(({ name }) => !CALLED.has(name))

/** The methods that a chat cannot be shown without. */
export const NEEDED_METHODS: ReadonlySet<string> = new Set(['im.chat.get', 'im.dialog.get'])
