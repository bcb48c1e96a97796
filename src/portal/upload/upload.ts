/** Stands for the file's content in the parameters of a method that is uploaded: `Portal.upload` puts the content there. */
export const FILE_CONTENT = 'file content 0c7c1f0e-6f0b-4f6c-9a53-3f2f7b1c4d8e'

/** Limits and callbacks of an upload. */
export interface UploadOptions {
  /** As of `Portal.write`. */
  readonly tokenNumber?: number
  /** Ends it: the portal may have the file by then. */
  readonly signal?: AbortSignal
  /** Told the share of the request that is sent, 0 to 1. */
  readonly onProgress?: (share: number) => void
}
