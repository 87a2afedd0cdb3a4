import { historyOf, lockPk, type Pk, putPkTargets, type Reader, updatePk } from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { AppError } from '../errors/app-error.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { version } from '../input/schemas.ts'
import { type SheetRow, saveRows, sheetRow } from '../lembar/save-rows.ts'
import type { SavedRow } from '../lembar/sheet-rows.ts'
import { giveNumber } from '../nomor/give-number.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { applyPkChange, type PkTarget } from './apply-pk-change.ts'
import { loadPk } from './load-pk.ts'
import { pkAddress, yearOfPk } from './pk-address.ts'
import { notDraft } from './pk-allow.ts'
import { pkRows } from './pk-cells.ts'
import { pkChange } from './pk-change.ts'
import { pkTitle } from './pk-title.ts'
import { savePkRow } from './save-pk-row.ts'

/** What was typed into a draft, row by row, and after it one step that changes what rows there are. */
export const editPk = defineUseCase({
  name: 'edit-pk',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'pk.diubah',
  input: pkAddress.extend({
    /** Of the whole draft; only the step asks for it. */
    version,
    rows: z.array(sheetRow).max(2000).default([]),
    change: pkChange.optional(),
    /** Takes the next number of the register, or the one it took before. */
    ambilNomor: z.boolean().default(false),
    draf: drafInput,
  }),
  year: yearOfPk,
  async run({ tx, unit, actor, services }, { id, version, rows, change, ambilNomor, draf }) {
    // Of two people who change one draft, the second waits here and finds what the first saved.
    const pk = await lockPk(tx, unit, id)
    const { full, office, pihak } = await loadPk(tx, { unit, id, clock: services.clock })
    if (pk === null || pk.state !== 'draf')
      throw new AppError('terkunci', { sentence: notDraft(full.pk, pihak) })
    if ((change !== undefined || ambilNomor) && pk.version !== version) throw new AppError('keadaan-salah')
    const by = actor.personName
    const { timezone } = office.unit
    const now = pkRows(full, await lastEdit(tx, pk))
    const targets = new Map<string, PkTarget>()
    const draft = { ...{ full, policy: office.policy, timezone, by, targets }, rows: now }
    const subject = `pk/${id}`
    const entry = (perubahan: string) => ({ subject, data: { judul: pkTitle(full.pk, office), perubahan } })
    const save = async (row: SheetRow) => {
      const perubahan = await savePkRow(tx, draft, row)
      const kept = now.get(row.id)?.version ?? 0
      return perubahan === null
        ? { version: kept, audit: null }
        : { version: kept + 1, audit: entry(perubahan) }
    }
    const kunci = drafKey.perjanjian(id)
    const { view, audit } = await saveRows(tx, {
      ...{ rows, unit, personId: actor.personId, kunci, draf, save },
    })
    await putPkTargets(tx, [...targets.values()])
    if (change !== undefined) {
      targets.clear()
      const perubahan = await applyPkChange(tx, { ...draft, change })
      await putPkTargets(tx, [...targets.values()])
      audit.push(entry(perubahan))
    }
    if (ambilNomor) {
      const nomor = await giveNumber(tx, {
        ...{ unit, by, register: 'perjanjian', subjek: subject, perihal: pkTitle(full.pk, office) },
        tanggal: services.clock.today(timezone),
      })
      if (full.pk.nomor !== nomor) audit.push(entry(`nomor ${nomor} diambil dari register`))
      full.pk.nomor = nomor
    }
    if (audit.length > 0) {
      const { nomor } = full.pk
      savedOrRefuse(await updatePk(tx, { unit, id, version: pk.version, nomor }))
    }
    return { view, audit }
  },
})

async function lastEdit(tx: Reader, pk: Pk): Promise<Pick<SavedRow, 'by' | 'at'>> {
  const [last] = await historyOf(tx, pk.unit_code, `pk/${pk.id}`, 1)
  return { by: last?.actor_name ?? null, at: last === undefined ? null : new Date(last.at) }
}
