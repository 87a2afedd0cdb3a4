import { type Policy, policyLabel, policyToJson } from '@akuntabel/domain'
import { addKebijakan, getKebijakan, writeTransaction } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Services } from '../services.ts'
import { readPack } from './read-pack.ts'

export interface InstalledPack {
  /** `kpu 3` */
  label: string
  /** False where the same version with the same content was there already. */
  fresh: boolean
}

/** Adds a version of a policy pack from the text of a file; no office measures by it before its admin chooses it. */
export async function installPack(
  { database }: Pick<Services, 'database'>,
  text: string,
): Promise<InstalledPack> {
  const reading = readPack(parseJson(text))
  if (!reading.ok) {
    throw new AppError('masukan-salah', { sentence: `Paket ini tidak dipasang. ${reading.errors.join(' ')}` })
  }
  const { policy } = reading
  const ahead = notYet(policy)
  if (ahead !== null) throw new AppError('masukan-salah', { sentence: `Paket ini tidak dipasang. ${ahead}` })
  const label = policyLabel(policy)
  const key = { nama: policy.name, versi: policy.version }
  const isi = JSON.stringify(policyToJson(policy))
  return writeTransaction(database, systemContext(''), async (tx) => {
    const added = await addKebijakan(tx, [{ ...key, tahun: policy.year, sitasi: policy.citation, isi }])
    if (added.length > 0) return { label, fresh: true }
    const known = readPack((await getKebijakan(tx, key))?.isi)
    if (!known.ok || JSON.stringify(policyToJson(known.policy)) !== isi) {
      throw new AppError('sudah-ada', {
        sentence: `Paket ${label} sudah terpasang dengan isi lain dan tidak pernah diubah. Naikkan "version" di berkas ini, lalu pasang lagi.`,
      })
    }
    return { label, fresh: false }
  })
}

/** A step that nobody can take yet would be promised on the page and leave an office waiting for ever. */
function notYet({ reviuWajib }: Policy): string | null {
  return reviuWajib ? 'Reviu APIP belum dapat dicatat di versi ini: tulis "reviuWajib": false.' : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('masukan-salah', {
      sentence: 'Berkas ini bukan JSON, sehingga tidak ada paket yang dipasang.',
    })
  }
}
