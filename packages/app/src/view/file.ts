/** A file to hand out, always as an attachment. */
export interface FileView {
  name: string
  type: string
  bytes: Uint8Array
}
