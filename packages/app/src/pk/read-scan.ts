import { isAppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { inspectUpload } from '../vault/inspect-upload.ts'

const SCANS = ['application/pdf', 'image/jpeg', 'image/png']

/** The scan of a signed paper, judged by its content; without one nothing stands for the signature. */
export async function readScan(bytes: Uint8Array | undefined): Promise<Uint8Array> {
  if (bytes === undefined || bytes.byteLength === 0) {
    throw invalidInput({
      pindaian: 'Unggah pindaian perjanjian yang sudah ditandatangani, sebagai PDF, JPG, atau PNG.',
    })
  }
  const inspected = await inspectUpload('pindaian', bytes).catch((error: unknown) => {
    if (isAppError(error) && error.code === 'berkas-ditolak') return null
    throw error
  })
  if (inspected !== null && SCANS.includes(inspected.type)) return bytes
  throw invalidInput({ pindaian: 'Pindaian harus berupa PDF, JPG, atau PNG.' })
}
