import type { MethodContract } from './method-contract.ts'

const CHAT = { CHAT_ID: 1437 }
const DIALOG = { dialogId: 'chat1437' }
/** "Hello" in base64. */
const CONTENT = 'SGVsbG8='
const FIELDS = { name: 'hello.txt', content: CONTENT }
/** The folder of chat 1437, and the first file that is stored. */
const FOLDER = 5_153
const FILE = 1_001
const UPLOAD = { id: FOLDER, data: { NAME: 'hello.txt' }, fileContent: ['hello.txt', CONTENT] }
const STORED = [['disk.folder.uploadfile', UPLOAD]] as const
const DISK = { with: ['disk'] }
/** A tall number of characters: 100 MB and one byte. */
const TOO_LARGE = 'A'.repeat(4 * Math.ceil((104_857_600 + 1) / 3))

/** Contracts of the methods that send files and give links to them. */
export const FILE_CONTRACTS: readonly MethodContract[] = [
  {
    method: 'im.v2.File.upload',
    good: { ...DIALOG, fields: FIELDS },
    names: 'exact',
    byHook: 'the same',
    shapes: [{ sample: 'im.v2.File.upload', params: { ...DIALOG, fields: FIELDS }, writes: true }],
    documented:
      'FILE_EMPTY@400 FILE_INVALID_CONTENT@400 FILE_TOO_LARGE@400 CHAT_NOT_FOUND@400 FOLDER_ERROR@400 ' +
      'UPLOAD_FAILED@400 SEND_FAILED@400 ACCESS_DENIED@403',
    errors: [
      {
        params: { ...DIALOG, fields: { ...FIELDS, content: '' } },
        is: { error: 'FILE_EMPTY@400', text: 'File is empty' },
        red: true,
      },
      {
        params: { ...DIALOG, fields: { ...FIELDS, content: `data:text/plain;base64,${CONTENT}` } },
        is: { sample: 'im.v2.File.upload.error-content' },
        red: true,
      },
      {
        params: { ...DIALOG, fields: { ...FIELDS, content: TOO_LARGE } },
        is: { sample: 'im.v2.File.upload.error' },
        red: true,
      },
      {
        params: { dialogId: 'chat9999', fields: FIELDS },
        is: { error: 'CHAT_NOT_FOUND@400', text: 'Chat not found' },
        red: true,
      },
      { params: { dialogId: 'chat1502', fields: FIELDS }, is: { sample: 'im.v2.File.upload.error403' } },
      // Documented, and never without a fault in this portal.
      ...(
        [
          ['FOLDER_ERROR', 'Folder of the chat is not available'],
          ['UPLOAD_FAILED', 'File upload failed'],
          ['SEND_FAILED', 'Message with the file was not sent'],
        ] as const
      ).map(([code, text]) => ({
        params: { ...DIALOG, fields: FIELDS },
        card: { faults: [code] },
        is: { error: `${code}@400`, text },
      })),
    ],
    missing: { dialogId: 'CHAT_NOT_FOUND@400', fields: 'FILE_EMPTY@400' },
    wrong: { dialogId: 'CHAT_NOT_FOUND@400', fields: 'FILE_EMPTY@400' },
  },
  {
    method: 'im.v2.File.download',
    good: { ...DIALOG, fileId: 601 },
    names: 'exact',
    byHook: 'the same',
    shapes: [{ sample: 'im.v2.File.download', params: { ...DIALOG, fileId: 601 }, writes: true }],
    documented: 'FILE_NOT_FOUND@400 ACCESS_DENIED@403',
    errors: [
      { params: { ...DIALOG, fileId: 9_999 }, is: { sample: 'im.v2.File.download.error' }, red: true },
      { params: { dialogId: 'chat1502', fileId: 601 }, is: { sample: 'im.v2.File.download.error403' } },
    ],
    missing: { dialogId: 'ACCESS_DENIED@403', fileId: 'FILE_NOT_FOUND@400' },
    wrong: { dialogId: 'ACCESS_DENIED@403', fileId: 'FILE_NOT_FOUND@400' },
  },
  {
    method: 'im.disk.folder.get',
    good: CHAT,
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'im.disk.folder.get', params: { CHAT_ID: 1622 }, writes: true },
      { sample: 'im.disk.folder.get', params: { DIALOG_ID: 'chat1437' } },
    ],
    documented: 'CHAT_ID_EMPTY@400 DIALOG_ID_EMPTY@400 ACCESS_ERROR@403 INTERNAL_ERROR@500',
    errors: [
      { params: {}, is: { sample: 'im.disk.folder.get.error' }, red: true },
      {
        params: { DIALOG_ID: 'x' },
        is: { error: 'DIALOG_ID_EMPTY@400', text: "Dialog ID can't be empty" },
        red: true,
      },
      { params: { CHAT_ID: 1502 }, is: { sample: 'im.disk.folder.get.error403' } },
      {
        params: CHAT,
        card: { faults: ['INTERNAL_ERROR'] },
        is: { error: 'INTERNAL_ERROR@500', text: "Folder of the chat can't be made" },
      },
    ],
    missing: { CHAT_ID: 'CHAT_ID_EMPTY@400' },
    wrong: {
      CHAT_ID: {
        'CHAT_ID_EMPTY@400': 'text empty negative null',
        'ACCESS_ERROR@403': 'number list map huge flag',
      },
      DIALOG_ID: {
        'DIALOG_ID_EMPTY@400': 'text number list map empty negative huge flag',
        ok: 'null',
      },
    },
  },
  {
    method: 'im.disk.file.commit',
    card: DISK,
    good: { ...CHAT, FILE_ID: 601 },
    names: 'any',
    byHook: 'the same',
    shapes: [
      {
        sample: 'im.disk.file.commit',
        before: STORED,
        params: { ...CHAT, UPLOAD_ID: FILE, MESSAGE: 'Here' },
        // The keys name the file.
        open: ['FILES', 'FILE_MODELS'],
        writes: true,
      },
      {
        sample: 'im.disk.file.commit',
        before: STORED,
        params: { DIALOG_ID: 'chat1437', DISK_ID: [FILE], TEMPLATE_ID: 'x' },
        open: ['FILES', 'FILE_MODELS'],
        writes: true,
      },
    ],
    documented:
      'CHAT_ID_EMPTY@400 DIALOG_ID_EMPTY@400 FILES_ERROR@400 SAVE_ERROR@400 ACCESS_ERROR@400 ACCESS_ERROR@403',
    errors: [
      { params: CHAT, is: { sample: 'im.disk.file.commit.error' }, red: true },
      {
        params: { UPLOAD_ID: 5 },
        is: { error: 'CHAT_ID_EMPTY@400', text: "Chat ID can't be empty" },
        red: true,
      },
      {
        params: { DIALOG_ID: '', UPLOAD_ID: 5 },
        is: { error: 'DIALOG_ID_EMPTY@400', text: "Dialog ID can't be empty" },
        red: true,
      },
      {
        params: { ...CHAT, UPLOAD_ID: 9_999 },
        is: { error: 'SAVE_ERROR@400', text: "Files can't be saved" },
        red: true,
      },
      {
        params: { CHAT_ID: 1502, UPLOAD_ID: 5 },
        is: { error: 'ACCESS_ERROR@400', text: "You don't have access to this chat" },
      },
      // Documented, for a user who may not write to everyone; here every employee may.
      {
        params: { ...CHAT, FILE_ID: 601 },
        card: { ...DISK, faults: ['ACCESS_ERROR'] },
        is: { error: 'ACCESS_ERROR@403', text: 'You do not have access to the specified dialog' },
      },
    ],
    missing: { CHAT_ID: 'CHAT_ID_EMPTY@400', FILE_ID: 'FILES_ERROR@400' },
    wrong: {
      CHAT_ID: {
        'CHAT_ID_EMPTY@400': 'text empty negative null',
        'ACCESS_ERROR@400': 'number list map huge flag',
      },
      DIALOG_ID: { 'DIALOG_ID_EMPTY@400': 'text number list map empty negative huge flag', ok: 'null' },
      UPLOAD_ID: 'ok',
      FILE_ID: {
        'FILES_ERROR@400': 'text empty negative null',
        'SAVE_ERROR@400': 'number list map huge flag',
      },
      DISK_ID: 'ok',
      MESSAGE: 'ok',
      TEMPLATE_ID: 'ok',
    },
  },
  {
    method: 'disk.folder.uploadfile',
    card: DISK,
    good: UPLOAD,
    names: 'exact',
    byHook: 'the same',
    shapes: [
      { sample: 'disk.folder.uploadfile', params: UPLOAD, writes: true },
      {
        sample: 'disk.folder.uploadfile',
        params: { ...UPLOAD, data: {}, generateUniqueName: true },
        writes: true,
      },
      { sample: 'disk.folder.uploadfile.upload-url', params: { id: FOLDER } },
    ],
    documented:
      'ERROR_ARGUMENT@400 ERROR_NOT_FOUND@400 DISK_BASE_SERVICE_22001@400 ERROR_COULD_NOT_SAVE_FILE@400 ACCESS_DENIED@400',
    errors: [
      { params: { ...UPLOAD, id: 5_999 }, is: { sample: 'disk.folder.uploadfile.error' }, red: true },
      {
        params: { ...UPLOAD, id: 0 },
        is: { error: 'ERROR_ARGUMENT@400', text: 'Invalid value of parameter id' },
        red: true,
      },
      {
        params: { id: FOLDER, fileContent: ['', CONTENT] },
        is: { error: 'DISK_BASE_SERVICE_22001@400', text: 'Required parameter: NAME' },
        red: true,
      },
      {
        params: { ...UPLOAD, fileContent: ['hello.txt', 'no base64'] },
        is: { error: 'ERROR_COULD_NOT_SAVE_FILE@400', text: 'Could not save file' },
        red: true,
      },
      // Documented, and never without a fault: whoever may know of the folder is in its chat.
      {
        params: UPLOAD,
        card: { ...DISK, faults: ['ACCESS_DENIED@400'] },
        is: { error: 'ACCESS_DENIED@400', text: 'You do not have permission to view this item' },
      },
    ],
    missing: {
      id: 'ERROR_ARGUMENT@400',
      data: 'ok',
      fileContent: 'ok',
    },
    wrong: {
      id: {
        'ERROR_ARGUMENT@400': 'text empty negative null',
        'ERROR_NOT_FOUND@400': 'number list map huge flag',
      },
      data: 'ok',
      fileContent: 'ok',
      generateUniqueName: 'ok',
    },
  },
  {
    method: 'disk.file.get',
    card: DISK,
    good: { id: 601 },
    names: 'exact',
    byHook: 'the same',
    shapes: [{ sample: 'disk.file.get', params: { id: 601 } }],
    documented: 'ERROR_ARGUMENT@400 ERROR_NOT_FOUND@400 ACCESS_DENIED@400',
    errors: [
      { params: { id: 612 }, is: { sample: 'disk.file.get.error' }, red: true },
      {
        params: { id: 'x' },
        is: { error: 'ERROR_ARGUMENT@400', text: 'Invalid value of parameter id' },
        red: true,
      },
      {
        params: { id: 601 },
        card: { ...DISK, viewer: 'olga' },
        is: { error: 'ACCESS_DENIED@400', text: 'Access denied' },
      },
    ],
    missing: { id: 'ERROR_ARGUMENT@400' },
    wrong: {
      id: {
        'ERROR_ARGUMENT@400': 'text empty negative null',
        'ERROR_NOT_FOUND@400': 'number list map huge flag',
      },
    },
  },
]
