import {
  canonicalJson,
  closeTahun,
  ensureDokumen,
  finalizeDokumen,
  insertDokumenBerkas,
} from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../../errors/app-error.ts'
import { invalidInput } from '../../errors/field-errors.ts'
import { savedOrRefuse } from '../../errors/saved-or-conflict.ts'
import { entitasTahun, kunci, optionalDate } from '../../input/schemas.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { hashOf } from '../../vault/vault.ts'
import { requirePlan } from '../../year/load-plan.ts'
import { gapViews } from './gap-view.ts'
import { FILE_TYPES, type LkjFormat, writeTree } from './lkj-files.ts'
import { finalLkj } from './load-lkj.ts'
import { requireApproved } from './require-approved.ts'
import { requireOpenLkj } from './require-open-lkj.ts'

/** Version of the template the snapshot was made with. */
const TEMPLATE = 'lkj 2'

/** Freezes data, text, signer and both files; refused while anything is missing or a quarter is not approved. */
export const finalizeLkj = defineUseCase({
  name: 'finalize-lkj',
  kind: 'submit',
  permission: 'lkj.final',
  audit: 'lkj.final',
  input: entitasTahun.extend({ nomor: z.string().trim().max(120).optional(), tanggal: optionalDate, kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun, closed: 'menutup' }),
  async run({ tx, unit, actor, services }, input) {
    const { entitas, tahun } = input
    const key = { unit, entitas, tahun }
    const { office, plan } = await requirePlan(tx, key)
    const today = services.clock.today(office.unit.timezone)
    const tanggal = input.tanggal ?? today
    if (tanggal > today) throw invalidInput({ tanggal: 'Tanggal laporan tidak boleh lewat hari ini.' })
    if (tanggal <= `${tahun}-12-31`)
      throw invalidInput({ tanggal: `Laporan tahun ${tahun} ditandatangani setelah tahun itu berakhir.` })
    await requireOpenLkj(tx, key)
    requireApproved(plan)

    const { data, tree, gaps } = await finalLkj(tx, { key, clock: services.clock, tanggal })
    if (gaps.length > 0) {
      const views = gapViews(gaps, { data, plan })
      throw new AppError('belum-lengkap', {
        sentence: `${views.length} isian belum lengkap. Laporan final tidak boleh memuat bagian kosong.`,
        gaps: views.map(({ judul, sebab }) => ({ judul, sebab, tautan: null })),
      })
    }
    // Canonical, so that the hash can be recomputed from the stored row.
    const snapshot = canonicalJson(JSON.parse(JSON.stringify({ data, tree }, exact)))
    const hash = hashOf(Buffer.from(snapshot))
    const dokumen = await ensureDokumen(tx, { ...key, jenis: 'lkj' })
    savedOrRefuse(
      await finalizeDokumen(tx, {
        unit,
        id: dokumen.id,
        version: dokumen.version,
        nomor: input.nomor || null,
        tanggal,
        snapshot,
        hash,
        template: TEMPLATE,
        penandaTangan: [data.signer],
        finalizedBy: actor.personName,
      }),
    )
    const files = []
    for (const format of Object.keys(FILE_TYPES) as LkjFormat[]) {
      const { sha256, size } = await services.vault.put(await writeTree(tree, format))
      files.push({ unit_code: unit, dokumen_id: dokumen.id, format, sha256, ukuran: BigInt(size) })
    }
    await insertDokumenBerkas(tx, files)
    await closeTahun(tx, { ...key, dokumenId: dokumen.id, oleh: actor.personName })
    return { audit: { subject: `dokumen/${dokumen.id}`, data: { tahun, entitas, tanggal, hash } } }
  },
})

/** Money as digits, so that nothing is rounded on the way. */
function exact(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value
}
