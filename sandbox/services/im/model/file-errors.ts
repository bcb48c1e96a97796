/**
 * Errors of `im.v2.File.*` and `im.disk.*`. Source: the REST documentation, and the portal's PHP code for `im.disk.*`; the
 * texts of those without a sample are ours.
 */
export const FILE_ERRORS = [
  { code: 'FILE_EMPTY', status: 400, description: 'File is empty' },
  { code: 'FILE_INVALID_CONTENT', status: 400, description: 'Invalid base64 content' },
  { code: 'FILE_TOO_LARGE', status: 400, description: 'File too large' },
  { code: 'CHAT_NOT_FOUND', status: 400, description: 'Chat not found' },
  { code: 'FOLDER_ERROR', status: 400, description: 'Folder of the chat is not available' },
  { code: 'UPLOAD_FAILED', status: 400, description: 'File upload failed' },
  { code: 'SEND_FAILED', status: 400, description: 'Message with the file was not sent' },
  { code: 'FILE_NOT_FOUND', status: 400, description: 'File not found' },
  { code: 'FILES_ERROR', status: 400, description: 'List of files in not specified' },
  { code: 'SAVE_ERROR', status: 400, description: "Files can't be saved" },
  { code: 'INTERNAL_ERROR', status: 500, description: "Folder of the chat can't be made" },
] as const
