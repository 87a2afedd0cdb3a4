import { DOKUMEN_STATES, type DokumenState } from '@akuntabel/domain'
import { type DokumenHead, ensureDokumen, latestDokumen, type Reader, type Writer } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import type { RuledOffice } from '../../office/office.ts'
import { ALLOWED, type Allow, refuse } from '../../permission/actor.ts'
import { whoCan } from '../../permission/roles.ts'
import type { LkjKey } from './lkj-key.ts'

/** Whether its texts may still be written: only a draft's. */
export function openForWriting(state: DokumenState): Allow {
  switch (state) {
    case 'draf':
      return ALLOWED
    case 'diperiksa':
    case 'direviu':
      return refuse(`Laporan sedang diperiksa. ${whoCan('lkj.final')} dapat mengembalikannya.`)
    default:
      return refuse(
        `Laporan sudah final dan tidak berubah lagi. ${whoCan('lkj.final')} dapat membuka koreksi.`,
      )
  }
}

/** Whether it may become final: after it was handed in, and after the reviu where the office's pack asks for one. */
export function readyForFinal(state: DokumenState, { policy }: Pick<RuledOffice, 'policy'>): Allow {
  if (state === 'draf') return refuse('Laporan masih draf. Ajukan dahulu untuk diperiksa.')
  const wanted = policy.reviuWajib ? 'direviu' : 'diperiksa'
  if (state === wanted) return ALLOWED
  return state === 'diperiksa'
    ? refuse('Kebijakan kantor ini meminta reviu APIP sebelum laporan difinalkan.')
    : refuse(`Keadaan laporan ini sudah ${DOKUMEN_STATES[state]}.`)
}

/** Guard inside the transaction that writes: its texts are a draft's. */
export async function requireDraftLkj(tx: Reader, key: LkjKey): Promise<void> {
  const dokumen = await latestDokumen(tx, { ...key, jenis: 'lkj' })
  const open = openForWriting(dokumen?.state ?? 'draf')
  if (!open.ok) throw new AppError('terkunci', { sentence: open.why as string })
}

/** Guard inside the transaction that makes it final. */
export async function requireReadyLkj(tx: Writer, key: LkjKey, office: RuledOffice): Promise<DokumenHead> {
  const dokumen = await ensureDokumen(tx, { ...key, jenis: 'lkj' })
  const ready = readyForFinal(dokumen.state, office)
  if (ready.ok) return dokumen
  const code = dokumen.state === 'draf' || dokumen.state === 'diperiksa' ? 'keadaan-salah' : 'terkunci'
  throw new AppError(code, { sentence: ready.why as string })
}
