import { canMove, type KegiatanState } from '@akuntabel/domain'
import {
  insertKegiatan,
  insertUntuk,
  type Kegiatan,
  moveKegiatan,
  type PkPeriod,
  putNaskah,
  putPeserta,
  updateKegiatan,
  type Writer,
} from '@akuntabel/store'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import type { Actor } from '../permission/actor.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import type { JudgedKegiatan } from './judge-kegiatan.ts'
import type { KegiatanIsiFile } from './kegiatan-file.ts'
import { subjectOf } from './load-kegiatan.ts'
import { stateEntry } from './move-kegiatan.ts'
import { tellSteps } from './tell-steps.ts'

interface At {
  period: PkPeriod
  actor: Actor
}

/** What a file says of these, as the acts of their pages would leave them, and what the trail keeps of each. */
export async function writeJudged(
  tx: Writer,
  judged: readonly JudgedKegiatan[],
  at: At,
): Promise<AuditEntry[]> {
  const written: Written[] = []
  for (const one of judged) written.push(await writeOne(tx, one, at))
  const rows = written.map(({ row }) => row)
  return [...written.flatMap(({ audit }) => audit), ...(await tellSteps(tx, rows, at.actor))]
}

interface Written {
  row: Kegiatan
  audit: AuditEntry[]
}

async function writeOne(
  tx: Writer,
  { saved, isi, links, changes }: JudgedKegiatan,
  { period: { unit, entitas, tahun }, actor }: At,
): Promise<Written> {
  const by = actor.personName
  const begun = saved?.row ?? (await insertKegiatan(tx, newRow(isi, { unit_code: unit, entitas, tahun, by })))
  const row = await putIsi(tx, begun, { isi, by })
  const kegiatan_id = row.id
  const subject = subjectOf(row)
  const { nama } = row
  const own = changes.filter(({ key }) => key !== 'untuk' && key !== 'keadaan')
  const perubahan = own.map(({ label }) => label.toLowerCase()).join(', ')
  const audit: AuditEntry[] = []
  if (saved === null) audit.push({ event: 'kegiatan.dibuat', subject, data: { nama } })
  else if (own.length > 0) audit.push({ subject, data: { nama, perubahan } })
  if (row.state !== begun.state) audit.push(stateEntry(row))
  for (const link of links) {
    await insertUntuk(tx, { unit_code: unit, kegiatan_id, ...link.row })
    audit.push({ event: 'kegiatan.dikaitkan', subject, data: { nama, perihal: link.label } })
  }
  return { row, audit }
}

function newRow(
  { nama, jenis, subbagian_id, rencana_mulai, rencana_selesai }: KegiatanIsiFile,
  { by, ...place }: { unit_code: string; entitas: Kegiatan['entitas']; tahun: number; by: string },
) {
  const planned = { nama, jenis, subbagian_id, rencana_mulai, rencana_selesai }
  return {
    ...place,
    ...planned,
    ...{
      person_id: null,
      penanggung_jawab: null,
      mulai: null,
      selesai: null,
      alasan: null,
      dialihkan_ke: null,
    },
    updated_by: by,
    updated_at: new Date(),
  }
}

/** All that is said of one, in place of what was. Who asks knows that its states may follow each other, or plans it anew between them. */
export async function putIsi(
  tx: Writer,
  before: Kegiatan,
  { isi, by }: { isi: KegiatanIsiFile; by: string },
): Promise<Kegiatan> {
  const { unit_code: unit, id } = before
  const { peserta, naskah, state, mulai, selesai, alasan, dialihkan_ke, ...change } = isi
  const told = { mulai, selesai, alasan, dialihkan_ke }
  const of = { unit, kegiatanId: id }
  await putPeserta(tx, of, peserta)
  await putNaskah(tx, of, naskah)
  const same = state === before.state
  let row = savedOrRefuse(
    await updateKegiatan(tx, {
      ...{ unit, id, version: before.version, by },
      change: same ? { ...change, ...told } : change,
    }),
  )
  for (const to of waysTo(before.state, state)) {
    const { version, state: from } = row
    const said = to === state ? told : NOTHING
    row = savedOrRefuse(await moveKegiatan(tx, { unit, id, version, by, from, to, ...said }))
  }
  return row
}

const NOTHING = { mulai: null, selesai: null, alasan: null, dialihkan_ke: null }

function waysTo(from: KegiatanState, to: KegiatanState): KegiatanState[] {
  if (from === to) return []
  return canMove('kegiatan', from, to) ? [to] : ['direncanakan', to]
}
