import { type KeputusanIsi, LAMPIRAN_NAMES } from '@akuntabel/domain'
import { updateKeputusan } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { version } from '../input/schemas.ts'
import { giveNumber } from '../nomor/give-number.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { keputusanForm } from './keputusan-form.ts'
import { isiOf, keputusanAddress, requireKeputusan } from './load-keputusan.ts'

/** The words of a draft, and where it is asked for the next number of its register. */
export const saveKeputusan = defineUseCase({
  name: 'save-keputusan',
  kind: 'write',
  permission: 'keputusan.susun',
  audit: 'keputusan.diubah',
  input: keputusanAddress.extend({
    version,
    ambil: z.coerce.boolean().default(false),
    ...keputusanForm.shape,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor, services }, { id, entitas, tahun, version, ambil, nomor: typed, ...words }) {
    const { row, office } = await requireKeputusan(tx, unit, { entitas, tahun, id })
    if (row.state !== 'draf') throw new AppError('terkunci', { sentence: DECIDED })
    if (row.version !== version) throw new AppError('keadaan-salah')
    const isi = { ...words, lampiran: LAMPIRAN_NAMES.filter((one) => words.lampiran.includes(one)) }
    const by = actor.personName
    const nomor = ambil
      ? await giveNumber(tx, {
          ...{ unit, by, register: entitas === 'kpu' ? 'keputusan' : 'keputusan-sekretaris' },
          ...{ tanggal: services.clock.today(office.unit.timezone), perihal: isi.judul || 'Keputusan' },
          subjek: `keputusan/${id}`,
        })
      : typed
    const perubahan = changes(isiOf(row), isi, [row.nomor, nomor])
    if (perubahan === '') return { view: { nomor, version }, audit: [] }
    const saved = savedOrRefuse(await updateKeputusan(tx, { unit, id, version, by, nomor, isi }))
    const data = { judul: saved.judul || 'yang belum berjudul', perubahan }
    return { view: { nomor, version: saved.version }, audit: { subject: `keputusan/${id}`, data } }
  },
})

export const DECIDED = 'Keputusan ini sudah ditetapkan dan tidak berubah lagi.'

const PARTS: Record<keyof KeputusanIsi, string> = {
  judul: 'judul',
  menimbang: 'Menimbang',
  mengingat: 'Mengingat',
  memerhatikan: 'Memerhatikan',
  dikta: 'diktum',
  lampiran: 'lampiran',
}

/** Which parts were changed, in words for the trail. */
function changes(before: KeputusanIsi, after: KeputusanIsi, [had, has]: (string | null)[]): string {
  const parts = (Object.keys(PARTS) as (keyof KeputusanIsi)[]).filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  )
  const number = had === has ? [] : [has === null ? 'nomor dikosongkan' : `nomor ${has}`]
  return [...parts.map((part) => PARTS[part]), ...number].join(', ')
}
