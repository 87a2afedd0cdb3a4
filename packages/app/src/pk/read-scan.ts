import { invalidInput } from '../errors/field-errors.ts'
import { scanType } from '../vault/inspect-upload.ts'

/** The scan of a signed paper, judged by its content; without one nothing stands for the signature. */
export async function readScan(
  bytes: Uint8Array | undefined,
  paper: 'perjanjian' | 'keputusan' | 'berita acara' | 'laporan' = 'perjanjian',
): Promise<Uint8Array> {
  if (bytes === undefined || bytes.byteLength === 0) {
    throw invalidInput({
      pindaian: `Unggah pindaian ${paper} yang sudah ditandatangani, sebagai PDF, JPG, atau PNG.`,
    })
  }
  if ((await scanType(bytes)) !== null) return bytes
  throw invalidInput({ pindaian: 'Pindaian harus berupa PDF, JPG, atau PNG.' })
}
