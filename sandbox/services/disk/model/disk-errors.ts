/** Errors of `disk.*` besides those of any method. Source: the REST documentation; the texts are ours. */
export const DISK_ERRORS = [
  { code: 'ERROR_NOT_FOUND', status: 400, description: 'Could not find entity' },
  { code: 'DISK_BASE_SERVICE_22001', status: 400, description: 'Required parameter: NAME' },
  { code: 'ERROR_COULD_NOT_SAVE_FILE', status: 400, description: 'Could not save file' },
] as const
