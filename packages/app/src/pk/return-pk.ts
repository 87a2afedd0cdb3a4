import { movePk } from '@akuntabel/store'
import { z } from 'zod'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import { alasan, id, kunci, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { pkTitle } from './pk-title.ts'
import { yearOfPk } from './year-of-pk.ts'

export const returnPk = defineUseCase({
  name: 'return-pk',
  kind: 'submit',
  permission: 'pk.tandatangani',
  audit: 'pk.dikembalikan',
  input: z.object({ id, version, alasan, kunci }),
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
    return { audit: { subject: `pk/${pk.id}`, data: { judul: pkTitle(pk), alasan: input.alasan } } }
  },
})
