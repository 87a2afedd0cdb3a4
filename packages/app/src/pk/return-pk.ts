import { movePk } from '@akuntabel/store'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { alasan, kunci, version } from '../input/schemas.ts'
import { loadSchedule } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { pkAddress, yearOfPk } from './pk-address.ts'
import { pkTitle } from './pk-title.ts'

export const returnPk = defineUseCase({
  name: 'return-pk',
  kind: 'submit',
  permission: 'pk.tandatangani',
  audit: 'pk.dikembalikan',
  input: pkAddress.extend({ version, alasan, kunci }),
  year: yearOfPk,
  async run({ tx, unit }, input) {
    const moved = await movePk(tx, {
      unit,
      id: input.id,
      version: input.version,
      from: 'diajukan',
      to: 'draf',
    })
    const pk = savedOrRefuse(moved)
    const office = await loadSchedule(tx, unit, pk.tahun)
    return { audit: { subject: `pk/${pk.id}`, data: { judul: pkTitle(pk, office), alasan: input.alasan } } }
  },
})
