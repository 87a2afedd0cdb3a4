import { formatDate, quarterMoves } from '@akuntabel/domain'
import { insertLangkah, insertPengecualian, movePengukuran } from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { alasan, entitas, tahun, writtenDate } from '../input/schemas.ts'
import { loadOffice } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { holdQuarter } from './move-quarter.ts'

const jenis = z.enum(['pk', 'pengukuran', 'lkj', 'reviu'])

/** Opens a locked window until a day; given an entity, its closed quarter opens again too (docs/domain.md §5). */
export const openException = defineUseCase({
  name: 'open-exception',
  kind: 'write',
  permission: 'pengecualian.buka',
  audit: 'pengecualian.dibuka',
  input: z.object({
    tahun,
    jenis,
    triwulan: z.coerce.number().pipe(z.literal([0, 1, 2, 3, 4])),
    entitas: entitas.optional(),
    sampai: writtenDate,
    alasan,
  }),
  year: ({ entitas = null, tahun }) => ({
    entitas,
    tahun,
    closed: entitas === null ? 'juga-tertutup' : undefined,
  }),
  async run({ tx, unit, actor, services }, { tahun, jenis, triwulan, entitas, sampai, alasan }) {
    const office = await loadOffice(tx, unit, tahun)
    if (sampai < services.clock.today(office.unit.timezone)) {
      throw invalidInput({ sampai: 'Pilih hari ini atau sesudahnya.' })
    }
    const exception = await insertPengecualian(tx, {
      unit,
      tahun,
      jenis,
      triwulan,
      alasan,
      sampai,
      oleh: actor.personName,
    })
    if (jenis === 'pengukuran' && entitas !== undefined && triwulan !== 0) {
      const held = await holdQuarter(tx, { unit, entitas, tahun, triwulan })
      if (quarterMoves(held.state, office.policy.rantai[entitas], { exception: true }).includes('draf')) {
        const { id, version, state: from } = held
        savedOrRefuse(await movePengukuran(tx, { unit, id, version, from, to: 'draf' }))
        const by = { oleh: actor.personName, personId: actor.personId }
        await insertLangkah(tx, {
          unit,
          pengukuranId: id,
          ke: 'draf',
          ...by,
          at: services.clock.now(),
          alasan,
        })
        await refreshRingkasan(tx, { office, entitas, tahun, from: triwulan })
      }
    }
    const name = triwulan === 0 ? `${jenis} ${tahun}` : `${jenis} Triwulan ${triwulan} ${tahun}`
    return {
      view: { id: exception.id },
      audit: {
        subject: `pengecualian/${exception.id}`,
        data: { jenis: name, sampai: formatDate(sampai), alasan },
      },
    }
  },
})
