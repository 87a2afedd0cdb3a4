import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Closes what one person keeps here, so that a copy of the database does not show it. */
export interface PrivateBox {
  /** `about`: whose and where; what was closed for one place opens in no other. */
  close(bytes: Uint8Array, about: string): Uint8Array
  open(bytes: Uint8Array, about: string): Uint8Array
}

const NONCE = 12
const TAG = 16

/** AES-256-GCM with a key of this installation's secret, which no backup holds. */
export function createPrivateBox(secret: string): PrivateBox {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'akuntabel/simpanan-pribadi', 32))
  return {
    close(bytes, about) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
      const closed = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), closed])
    },
    open(bytes, about) {
      const at = NONCE + TAG
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(NONCE, at))
      return Buffer.concat([decipher.update(bytes.subarray(at)), decipher.final()])
    },
  }
}
