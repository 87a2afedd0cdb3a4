import { type Bukti, berkasTerpakai, type Reader } from '@akuntabel/store'
import { sizeText } from '../pengukuran/bukti-view.ts'
import { quarterName } from '../pengukuran/period.ts'

/** A file the office has, as one that can be taken once more. */
export interface BerkasLainView {
  sha256: string
  nama: string
  /** `IKU-2, Triwulan III 2022; 1,4 MB` */
  text: string
}

const AT_MOST = 100

/** What the office has uploaded and uses somewhere, without what proves this value already. */
export async function berkasLain(
  tx: Reader,
  { unit, except }: { unit: string; except: Bukti[] },
): Promise<BerkasLainView[]> {
  const here = new Set(except.filter((row) => row.retired_at === null).map(({ sha256 }) => sha256))
  const files = await berkasTerpakai(tx, { unit, limit: AT_MOST + here.size })
  return files
    .filter(({ sha256 }) => !here.has(sha256))
    .slice(0, AT_MOST)
    .map(({ sha256, nama, ukuran, kode, triwulan, tahun }) => ({
      ...{ sha256, nama },
      text: `${kode}, ${quarterName(triwulan)} ${tahun}; ${sizeText(ukuran)}`,
    }))
}
